using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Tokens;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage.Calls;

namespace OpenData.Silo.Tests.Calls;

/// <summary>What owners and operators read of calls.</summary>
public sealed class CallReportTests
{
    private const string Own =
        "query($days: Int!) { me { tokens { name calls(days: $days) { succeeded failed days { day succeeded failed } } } apps { name calls(days: $days) { succeeded failed days { day } } } } }";

    private const string All =
        "query($days: Int! = 30, $resource: String, $caller: ID) { callStatistics(days: $days, resource: $resource, caller: $caller) { succeeded failed days { day succeeded failed } resource { title } caller { kind name prefix owner { userName mobile } } codes { code words calls } topResources { key succeeded failed resource { title } } topCallers { succeeded failed caller { id kind name prefix owner { userName mobile } } } } }";

    [Fact]
    public async Task Owners_see_the_calls_of_their_own_tokens_and_apps_by_day()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal, "公交");
        await Call(portal, "authToken", token, 1);
        portal.Portal.Time.Leap(TimeSpan.FromHours(12)); // Midnight in Shanghai.
        await Call(portal, "authToken", token, 2);
        await portal.Portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "0"));
        await Call(portal, "appsecret", portal.Secret, 3);
        await Save(portal);

        var me = (await portal.Developer.Ask(Own, new { days = 3 })).GetProperty("data").GetProperty("me");

        Assert.Equal(
            """{"succeeded":3,"failed":1,"days":[{"day":"2026-02-28","succeeded":0,"failed":0},{"day":"2026-03-01","succeeded":1,"failed":0},{"day":"2026-03-02","succeeded":2,"failed":1}]}""",
            me.GetProperty("tokens")[0].GetProperty("calls").GetRawText());
        Assert.Equal(3, me.GetProperty("apps")[0].GetProperty("calls").GetProperty("succeeded").GetInt32());
        Assert.Equal(3, me.GetProperty("apps")[0].GetProperty("calls").GetProperty("days").GetArrayLength());
    }

    [Fact]
    public async Task A_token_that_was_never_used_has_a_zero_for_each_day()
    {
        await using var portal = await AppPortal.Start();
        await Token(portal, "公交");

        var calls = (await portal.Developer.Ask(Own, new { days = 366 })).GetProperty("data").GetProperty("me")
            .GetProperty("tokens")[0].GetProperty("calls");

        Assert.Equal(0, calls.GetProperty("succeeded").GetInt32());
        Assert.Equal(366, calls.GetProperty("days").GetArrayLength());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(367)]
    [InlineData(int.MaxValue)]
    public async Task Days_outside_of_a_year_are_refused_with_the_limit(int days)
    {
        await using var portal = await AppPortal.Start();
        await Token(portal, "公交");
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Auditor);
        foreach (var answer in new[] { await portal.Developer.Ask(Own, new { days }), await boss.Ask(All, new { days }) })
        {
            var error = answer.GetProperty("errors")[0];
            var code = error.GetProperty("extensions").GetProperty("code").GetString();
            if (days == int.MaxValue && code == "LIMIT_EXCEEDED")
            {
                continue; // Its cost is too much before anything runs.
            }

            Assert.Equal("BAD_USER_INPUT", code);
            Assert.Contains("366", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Operators_see_who_called_what_with_which_answers_and_no_hash()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        var token = await Token(portal, "公交");
        await Call(portal, "appsecret", portal.Secret, 3);
        await Call(portal, "authToken", token, 2);
        await portal.Portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "0"));
        await portal.Portal.Invoke(SampleCatalogue.Described, ("authToken", token));
        var nobodys = await portal.Portal.Issue(20, token: "nobody-s-token");
        await Call(portal, "authToken", nobodys, 1);
        await Save(portal);

        var report = (await boss.Ask(All)).GetProperty("data").GetProperty("callStatistics");

        Assert.Equal((6, 2), (Count(report, "succeeded"), Count(report, "failed")));
        Assert.Equal(30, report.GetProperty("days").GetArrayLength());
        Assert.Equal(
            [(200, "成功", 6), (InvokeErrors.BadPage.Code, "分页参数 … 的值“…”无效：须为 … 到 … 的整数。", 1), (InvokeErrors.NoRows.Code, "资源“…”在本平台没有可调用的数据：请到来源网站获取。", 1)],
            report.GetProperty("codes").EnumerateArray().Select(each =>
                (Count(each, "code"), each.GetProperty("words").GetString()!, Count(each, "calls"))));
        Assert.Equal(
            [(SampleCatalogue.Stops, 6, 1), (SampleCatalogue.Described, 0, 1)],
            report.GetProperty("topResources").EnumerateArray().Select(each =>
                (each.GetProperty("key").GetString()!, Count(each, "succeeded"), Count(each, "failed"))));
        var callers = report.GetProperty("topCallers").EnumerateArray().ToArray();
        Assert.Equal(
            [("TOKEN", 2, 2), ("APP", 3, 0), ("OTHER", 1, 0)],
            callers.Select(each => (
                each.GetProperty("caller").GetProperty("kind").GetString()!, Count(each, "succeeded"), Count(each, "failed"))));
        var (asToken, asApp) = (callers[0].GetProperty("caller"), callers[1].GetProperty("caller"));
        Assert.Equal(("公交", token[..6]), (Text(asToken, "name"), Text(asToken, "prefix")));
        Assert.Equal("li_si_01", Text(asToken.GetProperty("owner"), "userName"));
        Assert.Equal("138****5678", Text(asToken.GetProperty("owner"), "mobile"));
        Assert.Equal(("高德地图", portal.AppId), (Text(asApp, "name"), Text(asApp, "prefix")));
        Assert.Equal(JsonValueKind.Null, callers[2].GetProperty("caller").GetProperty("id").ValueKind);
        foreach (var secret in new[] { TokenHash.Of(token), TokenHash.Of(nobodys), token, portal.Secret })
        {
            Assert.DoesNotContain(secret, report.ToString(), StringComparison.Ordinal);
        }

        foreach (var (caller, succeeded, failed) in new[] { (asToken, 2, 2), (asApp, 3, 0) })
        {
            var own = (await boss.Ask(All, new { caller = Text(caller, "id") })).GetProperty("data").GetProperty("callStatistics");
            Assert.Equal((succeeded, failed), (Count(own, "succeeded"), Count(own, "failed")));
            Assert.Equal(Text(caller, "name"), Text(own.GetProperty("caller"), "name"));
            Assert.Single(own.GetProperty("topCallers").EnumerateArray());
        }

        boss.Headers["Accept-Language"] = "en";
        var described = (await boss.Ask(All, new { resource = SampleCatalogue.Described })).GetProperty("data").GetProperty("callStatistics");
        Assert.Equal((0, 1), (Count(described, "succeeded"), Count(described, "failed")));
        Assert.StartsWith("The resource", Text(described.GetProperty("codes")[0], "words"), StringComparison.Ordinal);
        Assert.NotNull(Text(described.GetProperty("resource"), "title"));
    }

    [Theory]
    [InlineData("made up")]
    [InlineData("Q2FsbGVyOnRva2VuL2EvYg")] // Caller:token/a/b
    [InlineData("Q2FsbGVyOg")] // Caller:
    [InlineData("UmVzb3VyY2U6YQ")] // Resource:a
    public async Task A_caller_that_this_api_did_not_name_is_refused(string caller)
    {
        await using var portal = await AccountPortal.Start();
        var boss = await portal.Browser("boss_01", "13900000001", Role.Auditor);

        var answer = await boss.Ask(All, new { caller });

        Assert.Equal("BAD_ID", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_deleted_app_is_still_counted_without_its_name()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        await Call(portal, "appsecret", portal.Secret, 1);
        Assert.Empty(await portal.Developer.Errors("deleteApp", new { appId = portal.AppId }));
        await Save(portal);

        var caller = (await boss.Ask(All)).GetProperty("data").GetProperty("callStatistics").GetProperty("topCallers")[0].GetProperty("caller");

        Assert.Equal(("APP", portal.AppId), (Text(caller, "kind"), Text(caller, "prefix")));
        Assert.Equal(JsonValueKind.Null, caller.GetProperty("name").ValueKind);
        Assert.Equal(JsonValueKind.Null, caller.GetProperty("owner").ValueKind);
    }

    private static async Task<string> Token(AppPortal portal, string name) =>
        (await portal.Developer.Mutate("createToken", "secret", new { name })).GetProperty("secret").GetString()!;

    private static async Task Call(AppPortal portal, string parameter, string secret, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(200, (await portal.Portal.Invoke(SampleCatalogue.Stops, (parameter, secret))).Code);
        }
    }

    private static Task Save(AppPortal portal) => portal.Portal.Services.GetRequiredService<CallCounts>().Flush();

    private static int Count(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
