using System.Net;
using System.Text.Json;
using OpenData.Contracts.Accounts;
using OpenData.Silo.EventReports;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Services;

/// <summary>Reports as operators see them, and as the resource that they publish.</summary>
public sealed class EventPublicationTests : IAsyncLifetime
{
    private const string List =
        "query($filter: EventReportFilter, $first: Int, $after: String) { eventReports(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { number otherTaskNum } } }";

    private const string One =
        "query($number: Int!) { eventReport(number: $number) { taskNum senderName description address areas humanName cellphone level medias { name usage kind url path bytes } } }";

    private readonly ServicePortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Operators_and_auditors_find_reports_and_see_them_with_people_masked()
    {
        var number = await Report("a-1");
        await _portal.ReportWith("a-2", "eventTypeCode", "07");
        var auditor = await _portal.Apps.Accounts.Browser("audit_01", "13900000002", Role.Auditor);

        Assert.Equal(["a-2", "a-1"], await Found(null));
        Assert.Equal(["a-2"], await Found(new { eventType = "07" }));
        Assert.Equal(["a-2", "a-1"], await Found(new { sender = "高德 " + _portal.AppId[..8], from = "2026-03-01", to = "2026-03-01" }));
        Assert.Empty(await Found(new { from = "2026-03-02" }));
        Assert.Empty(await Found(new { to = "2026-02-28" }));
        Assert.Equal(2, (await Found(new { from = "0001-01-01", to = "9999-12-31" })).Length);

        var report = (await auditor.Ask(One, new { number })).GetProperty("data").GetProperty("eventReport");
        Assert.Equal(
            ("高德地图", "王*明", "138****5678", "人民路 100 号", 2),
            (Text(report, "senderName"), Text(report, "humanName"), Text(report, "cellphone"), Text(report, "address"), report.GetProperty("level").GetInt32()));
        Assert.Equal("""["黄浦区 310101","南京东路街道 310101002","云南中路居委会 310101002001"]""", report.GetProperty("areas").GetRawText());
        var medias = report.GetProperty("medias");
        Assert.Equal(($"/api/events/{number}/medias/0", "REPORT", "IMAGE"), (Text(medias[0], "path"), Text(medias[0], "usage"), Text(medias[0], "kind")));
        Assert.Equal(("https://media.example.cn/a.mp4?x=1", JsonValueKind.Null), (Text(medias[1], "url"), medias[1].GetProperty("path").ValueKind));
        Assert.Equal(JsonValueKind.Null, (await auditor.Ask(One, new { number = 1_000 })).GetProperty("data").GetProperty("eventReport").ValueKind);

        async Task<string[]> Found(object? filter) =>
        [
            .. (await auditor.Ask(List, new { filter })).GetProperty("data").GetProperty("eventReports").GetProperty("nodes")
                .EnumerateArray().Select(node => Text(node, "otherTaskNum")),
        ];
    }

    [Fact]
    public async Task A_file_is_given_to_operators_to_be_saved_and_to_nobody_else()
    {
        var path = $"/api/events/{await Report("b-1")}/medias/";

        using var file = await _portal.Operator.Go(path + "0");
        Assert.Equal(("image/png", "attachment"), (file.Content.Headers.ContentType!.ToString(), file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("井盖.png", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(EventCalls.Png, Convert.ToBase64String(await file.Content.ReadAsByteArrayAsync()));
        foreach (var (browser, place, status) in new (Browser, string, HttpStatusCode)[]
        {
            (_portal.Operator, "1", HttpStatusCode.NotFound), (_portal.Operator, "2", HttpStatusCode.NotFound),
            (_portal.Operator, "-1", HttpStatusCode.NotFound), (_portal.Apps.Developer, "0", HttpStatusCode.Forbidden),
            (_portal.Apps.Accounts.Browser(), "0", HttpStatusCode.Unauthorized),
        })
        {
            using var answer = await browser.Go(path + place);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_published_is_called_like_any_resource_and_says_nothing_of_people()
    {
        await Report("c-1");
        var first = await Publish();
        Assert.Equal((EventPublication.Key, 1, "IMPORTED"), first);
        Assert.Equal((EventPublication.Key, 1, "UNCHANGED"), await Publish());
        await _portal.ReportWith("c-2", "districtCode", "310104");
        Assert.Equal((EventPublication.Key, 2, "UPDATED"), await Publish());

        var token = await _portal.Apps.Portal.Issue();
        var rows = await _portal.Apps.Portal.Invoke(EventPublication.Key, ("authToken", token), ("event_level_id", "2"));
        var all = rows.Data.GetRawText();
        Assert.Contains("\"2026-03-01 11:58:30\"", all, StringComparison.Ordinal);
        Assert.Contains("121.474", all, StringComparison.Ordinal);
        foreach (var hidden in new[] { "王小明", "13812345678", "人民路", "井盖", "121.4737", "512345" })
        {
            Assert.DoesNotContain(hidden, all, StringComparison.Ordinal);
        }

        var one = await _portal.Apps.Portal.Invoke(EventPublication.Key, ("authToken", token), ("district_code", "310104"));
        Assert.Single(one.Rows);
    }

    private async Task<int> Report(string number) =>
        (await _portal.Report(EventCalls.Report(number))).Data.GetProperty("recID").GetInt32();

    private async Task<(string Key, int Rows, string Outcome)> Publish()
    {
        var published = (await _portal.Operator.Ask("mutation { publishEventReports { resourceKey rowCount outcome } }"))
            .GetProperty("data").GetProperty("publishEventReports");
        return (Text(published, "resourceKey"), published.GetProperty("rowCount").GetInt32(), Text(published, "outcome"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
