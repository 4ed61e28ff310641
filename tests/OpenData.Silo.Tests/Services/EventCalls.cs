using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OpenData.Silo.Tests.Services;

/// <summary>Reports as table A.4 has them.</summary>
internal static class EventCalls
{
    public const string Path = "/openapi/v1/events";

    // A PNG of one point.
    public const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>A report with all fields.</summary>
    public static JsonObject Report(string number) => new()
    {
        ["eventDesc"] = "井盖缺失，\n影响通行",
        ["otherTaskNum"] = number,
        ["address"] = "人民路 100 号",
        ["coordinateX"] = 512345.67,
        ["coordinateY"] = 3456789.01,
        ["lontitude"] = 121.473701,
        ["latitude"] = 31.230416,
        ["eventSrcID"] = 7,
        ["districtCode"] = "310101",
        ["districtName"] = "黄浦区",
        ["streetCode"] = "310101002",
        ["streetName"] = "南京东路街道",
        ["communityCode"] = "310101002001",
        ["communityName"] = "云南中路居委会",
        ["recTypeID"] = 1,
        ["eventLevelID"] = 2,
        ["eventTypeCode"] = "02",
        ["mainTypeCode"] = "0201",
        ["subTypeCode"] = "020101",
        ["mediaNum"] = 2,
        ["humanName"] = "王小明",
        ["cellphone"] = "13812345678",
        ["createTime"] = "2026-03-01 11:58:30",
        ["medias"] = new JsonArray(
            new JsonObject
            {
                ["mediaName"] = "井盖.png",
                ["mediaUsage"] = "上报",
                ["mediaType"] = "IMAGE",
                ["content"] = Png,
            },
            new JsonObject
            {
                ["mediaName"] = "现场.mp4",
                ["mediaURL"] = "https://media.example.cn/a.mp4?x=1",
                ["mediaUsage"] = "核实",
                ["mediaType"] = "VIDEO",
            }),
        ["taskNum"] = "T-1",
    };

    public static Task<ServiceAnswer> Report(this ServicePortal portal, JsonNode report) => portal.Call(
        Path, new { data = report.ToJsonString(), senderCode = portal.AppId, actionType = "UP_REC_REPORT" });

    public static Task<ServiceAnswer> ReportWith(this ServicePortal portal, string number, string field, JsonNode? value)
    {
        var report = Report(number);
        report[field] = value;
        return portal.Report(report);
    }

    public static JsonContent Body(string sender, object data, string action = "UP_REC_REPORT") =>
        JsonContent.Create(new { data, senderCode = sender, actionType = action });
}
