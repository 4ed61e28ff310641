using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenData.Contracts;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.EventReports;
using OpenData.Payloads.Medias;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Storage.EventReports;

namespace OpenData.Silo.Tests.Services;

/// <summary>信息上报, annex A of the standard: tables A.3, A.4 and A.5 row by row.</summary>
public sealed class EventReportTests(ServicePortal portal) : IClassFixture<ServicePortal>
{
    [Fact]
    public async Task A_report_with_all_fields_is_stored_as_it_was_sent_and_answered_as_table_A5_says()
    {
        var answer = await portal.Report(EventCalls.Report("all-1"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["success", "code", "message", "data"], answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.True(answer.Json.GetProperty("success").GetBoolean());
        Assert.Equal((0, "OK"), (answer.Code, answer.Message));
        var number = answer.Data.GetProperty("recID").GetInt64();
        Assert.Equal($"20260301-{number}", answer.Data.GetProperty("taskNum").GetString());
        var stored = await portal.Get<EventReportReader>().Find(number);
        var expected = new EventReport(
            "井盖缺失，\n影响通行", "all-1", "人民路 100 号", 512345.67, 3456789.01, 7, 1, 2, "02",
            new DateTimeOffset(2026, 3, 1, 11, 58, 30, TimeSpan.FromHours(8)))
        {
            Longitude = 121.473701,
            Latitude = 31.230416,
            DistrictCode = "310101",
            DistrictName = "黄浦区",
            StreetCode = "310101002",
            StreetName = "南京东路街道",
            CommunityCode = "310101002001",
            CommunityName = "云南中路居委会",
            MainTypeCode = "0201",
            SubTypeCode = "020101",
            HumanName = "王小明",
            Cellphone = "13812345678",
            TaskNum = "T-1",
            Medias = new[]
            {
                new EventMedia("井盖.png", MediaUsage.Report, MediaKind.Image, null, File()),
                new EventMedia("现场.mp4", MediaUsage.Verify, MediaKind.Video, "https://media.example.cn/a.mp4?x=1", null),
            }.ToEquatableList(),
        };
        Assert.Equal(new StoredEvent(number, portal.AppId, "高德地图", portal.Apps.Portal.Time.GetUtcNow(), expected), stored);
        using var file = new MemoryStream();
        Assert.True(await portal.Get<MediaFiles>().Fetch(File().Address, file, CancellationToken.None));
        Assert.Equal(EventCalls.Png, Convert.ToBase64String(file.ToArray()));

        static MediaFile File()
        {
            var png = Convert.FromBase64String(EventCalls.Png);
            return new MediaFile(MediaFiles.AddressOf(png), MediaFormat.Png, png.Length);
        }
    }

    [Theory]
    [InlineData("eventDesc", true)]
    [InlineData("otherTaskNum", true)]
    [InlineData("address", true)]
    [InlineData("coordinateX", true)]
    [InlineData("coordinateY", true)]
    [InlineData("lontitude", false)]
    [InlineData("latitude", false)]
    [InlineData("eventSrcID", true)]
    [InlineData("districtCode", false)]
    [InlineData("districtName", false)]
    [InlineData("streetCode", false)]
    [InlineData("streetName", false)]
    [InlineData("communityCode", false)]
    [InlineData("communityName", false)]
    [InlineData("recTypeID", true)]
    [InlineData("eventLevelID", true)]
    [InlineData("eventTypeCode", true)]
    [InlineData("mainTypeCode", false)]
    [InlineData("subTypeCode", false)]
    [InlineData("mediaNum", false)]
    [InlineData("humanName", false)]
    [InlineData("cellphone", false)]
    [InlineData("createTime", true)]
    [InlineData("taskNum", false)]
    public async Task A_field_that_is_required_is_asked_for_and_another_may_be_left_out(string field, bool isRequired)
    {
        var without = EventCalls.Report($"without-{field}");
        without.Remove(field);
        var answers = new[]
        {
            await portal.Report(without),
            await portal.ReportWith($"null-{field}", field, null),
            await portal.ReportWith($"empty-{field}", field, ""),
        };

        foreach (var answer in answers)
        {
            if (isRequired)
            {
                Refused(answer, ServiceErrors.MissingField, $"The field \"{field}\" is missing; give ");
            }
            else
            {
                Assert.Equal(HttpStatusCode.OK, answer.Status);
            }
        }
    }

    [Theory]
    [InlineData("eventDesc", "\u0000")]
    [InlineData("otherTaskNum", "a\nb")]
    [InlineData("address", " ")]
    [InlineData("coordinateX", "east")]
    [InlineData("coordinateX", "NaN")]
    [InlineData("coordinateY", "1e400")]
    [InlineData("coordinateY", "100000001")]
    [InlineData("lontitude", "180.1")]
    [InlineData("latitude", "-90.5")]
    [InlineData("eventSrcID", "1.5")]
    [InlineData("eventSrcID", "-1")]
    [InlineData("districtCode", "999999")]
    [InlineData("districtCode", "310 101")]
    [InlineData("streetCode", "999999")]
    [InlineData("communityCode", "<b>")]
    [InlineData("recTypeID", "2147483648")]
    [InlineData("eventLevelID", "3")]
    [InlineData("eventLevelID", "0")]
    [InlineData("eventTypeCode", "类型")]
    [InlineData("mediaNum", "1")]
    [InlineData("mediaNum", "10")]
    [InlineData("humanName", "1234")]
    [InlineData("cellphone", "12345678901")]
    [InlineData("createTime", "2026-02-30 00:00:00")]
    [InlineData("createTime", "2026-03-01")]
    [InlineData("createTime", "2026-03-02 12:00:01")]
    [InlineData("createTime", "1999-12-31 23:59:59")]
    [InlineData("createTime", "20260301")]
    public async Task A_value_that_is_none_of_the_kind_is_told_with_what_to_give(string field, string value)
    {
        var answer = await portal.ReportWith($"bad-{field}-{value.Length}", field, value);

        Refused(answer, ServiceErrors.BadField, $"The field \"{field}\" has the value \"");
        Assert.Contains("; give ", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eventDesc", 2000)]
    [InlineData("otherTaskNum", 64)]
    [InlineData("address", 500)]
    [InlineData("districtName", 100)]
    [InlineData("streetName", 100)]
    [InlineData("communityName", 100)]
    [InlineData("eventTypeCode", 20)]
    [InlineData("humanName", 50)]
    [InlineData("taskNum", 64)]
    public async Task A_text_is_as_long_as_it_may_be_and_not_longer(string field, int most)
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.ReportWith($"long-{field}", field, new string('a', most))).Status);
        Refused(
            await portal.ReportWith($"longer-{field}", field, new string('a', most + 1)),
            ServiceErrors.BadField,
            most.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_field_that_is_no_text_or_number_or_not_known_is_named()
    {
        Refused(await portal.ReportWith("kind-1", "address", new JsonObject()), ServiceErrors.BadField, "\"address\"");
        Refused(await portal.ReportWith("kind-2", "eventLevelID", new JsonArray(1)), ServiceErrors.BadField, "\"eventLevelID\"");
        Refused(await portal.ReportWith("kind-3", "medias", "x"), ServiceErrors.BadField, "\"medias\"");
        Refused(await portal.ReportWith("kind-4", "medias", new JsonArray("x")), ServiceErrors.BadField, "\"medias[0]\"");
        Refused(await portal.ReportWith("kind-5", "adress", "x"), InvokeErrors.UnknownOption, "\"adress\". Known: eventDesc, ");
    }

    [Theory]
    [InlineData("2026-03-01 08:00:00")]
    [InlineData("20260301080000")]
    [InlineData("1772323200")]
    [InlineData("1772323200000")]
    public async Task Times_are_told_in_the_forms_of_the_standard(string time)
    {
        var answer = await portal.ReportWith($"time-{time}", "createTime", time);

        var stored = await portal.Get<EventReportReader>().Find(answer.Data.GetProperty("recID").GetInt64());
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), stored!.Report.CreateTime);
        Assert.Equal(TimeSpan.FromHours(8), ShanghaiTime.At(stored.Report.CreateTime).Offset);
    }

    [Fact]
    public async Task Data_is_an_object_or_its_text_in_JSON_or_in_a_form()
    {
        var report = EventCalls.Report("forms-1");
        var asObject = await portal.Send(
            HttpMethod.Post, EventCalls.Path, EventCalls.Body(portal.AppId, report), ("X-App-Secret", portal.Apps.Secret));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["data"] = report.ToJsonString(),
            ["senderCode"] = portal.AppId.ToUpperInvariant(),
            ["actionType"] = "UP_REC_REPORT",
            ["appsecret"] = portal.Apps.Secret,
        });
        var asForm = await portal.Send(HttpMethod.Post, EventCalls.Path, form);

        Assert.Equal(HttpStatusCode.OK, asObject.Status);
        Assert.Equal(asObject.Text, asForm.Text);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"address\":\"a\",\"address\":\"b\"}")]
    [InlineData("{\"address\":\"\\ud800\"}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}")]
    public async Task Data_that_is_no_object_is_refused(string data) => Refused(
        await portal.Call(EventCalls.Path, new { data, senderCode = portal.AppId, actionType = "UP_REC_REPORT" }),
        ServiceErrors.UnreadableData);

    [Fact]
    public async Task The_parameters_of_table_A3_are_asked_for()
    {
        var data = EventCalls.Report("a3").ToJsonString();
        Refused(await Call(new { senderCode = portal.AppId, actionType = "UP_REC_REPORT" }), ServiceErrors.MissingField, "\"data\"");
        Refused(await Call(new { data, actionType = "UP_REC_REPORT" }), ServiceErrors.MissingField, "\"senderCode\"");
        Refused(await Call(new { data, senderCode = portal.AppId }), ServiceErrors.MissingField, "UP_REC_REPORT");
        Refused(await Call(new { data, senderCode = portal.AppId, actionType = "UP" }), ServiceErrors.BadField, "UP_REC_REPORT");
        Refused(
            await Call(new { data, senderCode = portal.AppId, actionType = "UP_REC_REPORT", format = "xml" }),
            InvokeErrors.UnknownOption,
            "\"format\"");
        foreach (var sender in new[] { Guid.NewGuid().ToString(), "somebody" })
        {
            Refused(await Call(new { data, senderCode = sender, actionType = "UP_REC_REPORT" }), ServiceErrors.OtherSender, sender);
        }

        using var text = new StringContent("data", Encoding.UTF8, "text/plain");
        Refused(
            await portal.Send(HttpMethod.Post, EventCalls.Path, text, ("X-App-Secret", portal.Apps.Secret)), InvokeErrors.UnreadableBody);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Send(HttpMethod.Get, EventCalls.Path, null, ("X-App-Secret", portal.Apps.Secret))).Status);

        Task<ServiceAnswer> Call(object body) => portal.Call(EventCalls.Path, body);
    }

    private static void Refused(ServiceAnswer answer, InvokeError expected, string told = "")
    {
        Assert.Equal((expected.Code, (int)answer.Status), (answer.ErrorCode, expected.Status));
        Assert.False(answer.Json.GetProperty("success").GetBoolean());
        Assert.Equal(-1, answer.Code);
        Assert.Equal(JsonValueKind.Null, answer.Data.ValueKind);
        Assert.Contains(told, answer.Message, StringComparison.Ordinal);
    }
}
