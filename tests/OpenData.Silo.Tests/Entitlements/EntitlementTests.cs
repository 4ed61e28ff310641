using System.Text.Json;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Entitlements;

/// <summary>Entitlements as operators grant them and developers see them.</summary>
public sealed class EntitlementTests
{
    private const string List =
        "query($filter: EntitlementFilter, $first: Int, $after: String) { entitlements(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { appId appName userName grantedBy note entitlement { resourceKey resource { title } fields expiresAt isOver } } } }";

    private const string Own = "{ me { entitlements { resourceKey fields } apps { entitlements { resource { title } fields expiresAt isOver } } } }";

    private static readonly string[] CodeAndName = ["mc", "代码"];
    private static readonly string[] CodeAlone = ["dm"];

    [Fact]
    public async Task What_an_operator_grants_is_listed_and_shown_to_the_owner_of_the_app_until_it_is_revoked()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);

        var granted = await boss.Mutate("grantEntitlement", "entitlement { fields expiresAt }", new
        {
            appId = portal.AppId,
            resourceKey = SampleCatalogue.Stops,
            fields = CodeAndName,
            until = "2026-03-01",
            note = "协议 7",
        });

        Assert.Equal("""["代码","名称"]""", granted.GetProperty("entitlement").GetProperty("fields").GetRawText());
        Assert.Equal(
            new DateTimeOffset(2026, 3, 1, 16, 0, 0, TimeSpan.Zero), granted.GetProperty("entitlement").GetProperty("expiresAt").GetDateTimeOffset());
        var line = Assert.Single(await Listed(boss));
        Assert.Equal(
            (portal.AppId, "高德地图", "li_si_01", "boss_01", "协议 7"),
            (Text(line, "appId"), Text(line, "appName"), Text(line, "userName"), Text(line, "grantedBy"), Text(line, "note")));
        Assert.Equal("公交站点", Text(line.GetProperty("entitlement").GetProperty("resource"), "title"));

        var own = (await portal.Developer.Ask(Own)).GetProperty("data").GetProperty("me");
        Assert.Empty(own.GetProperty("entitlements").EnumerateArray());
        var shown = Assert.Single(own.GetProperty("apps")[0].GetProperty("entitlements").EnumerateArray());
        Assert.Equal("公交站点", Text(shown.GetProperty("resource"), "title"));
        Assert.False(shown.GetProperty("isOver").GetBoolean());
        portal.Accounts.Time.Leap(TestPortal.Noon.AddHours(12) - portal.Accounts.Time.GetUtcNow());
        Assert.True((await Listed(boss))[0].GetProperty("entitlement").GetProperty("isOver").GetBoolean());

        var revoked = await boss.Mutate("revokeEntitlement", "resourceKey", new { appId = portal.AppId, resourceKey = SampleCatalogue.Stops });
        Assert.Equal(SampleCatalogue.Stops, Text(revoked, "resourceKey"));
        Assert.Empty(await Listed(boss));
        Assert.Equal(["NO_ENTITLEMENT"], await boss.Errors("revokeEntitlement", new { appId = portal.AppId, resourceKey = SampleCatalogue.Stops }));
    }

    [Fact]
    public async Task The_tokens_of_a_user_are_granted_by_the_name_and_lists_are_searched_and_paged()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        await portal.Accounts.Browser("wang_wu_01", "13912345678");
        foreach (var holder in new object[]
        {
            new { appId = portal.AppId, resourceKey = SampleCatalogue.Stops },
            new { userName = "LI_SI_01", resourceKey = SampleCatalogue.Stops, fields = new[] { "客流" } },
            new { userName = "wang_wu_01", resourceKey = SampleCatalogue.Stops },
        })
        {
            Assert.Empty(await boss.Errors("grantEntitlement", holder));
            portal.Accounts.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["wang_wu_01", "li_si_01", "li_si_01"], (await Listed(boss)).Select(each => Text(each, "userName")));
        Assert.Equal(2, (await Listed(boss, new { text = "li_si" })).Length);
        Assert.Equal(portal.AppId, Text(Assert.Single(await Listed(boss, new { text = "高德" })), "appId"));
        Assert.Equal(3, (await Listed(boss, new { resourceKey = SampleCatalogue.Stops })).Length);
        Assert.Empty(await Listed(boss, new { resourceKey = SampleCatalogue.Described }));
        var first = (await boss.Ask(List, new { first = 2 })).GetProperty("data").GetProperty("entitlements");
        Assert.Equal((3, true), (first.GetProperty("totalCount").GetInt32(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var second = (await boss.Ask(List, new { first = 2, after = Text(first.GetProperty("pageInfo"), "endCursor") }))
            .GetProperty("data").GetProperty("entitlements");
        Assert.Equal(portal.AppId, Text(Assert.Single(second.GetProperty("nodes").EnumerateArray()), "appId"));
        var me = (await portal.Developer.Ask(Own)).GetProperty("data").GetProperty("me").GetProperty("entitlements");
        Assert.Equal("""["客流"]""", Assert.Single(me.EnumerateArray()).GetProperty("fields").GetRawText());
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_in_the_readers_language()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        var input = new { appId = portal.AppId, resourceKey = SampleCatalogue.Stops, fields = new[] { "dm", "<b>" }, until = "2026-02-28" };

        var errors = (await boss.Mutate("grantEntitlement", "", input)).GetProperty("errors").EnumerateArray().ToArray();
        Assert.Equal(["UNKNOWN_FIELD", "BAD_UNTIL"], errors.Select(each => Text(each, "code")));
        Assert.Equal("""["input","fields","1"]""", errors[0].GetProperty("path").GetRawText());
        Assert.Contains("“<b>”", Text(errors[0], "message"), StringComparison.Ordinal);
        boss.Headers["Accept-Language"] = "en";
        errors = [.. (await boss.Mutate("grantEntitlement", "", input)).GetProperty("errors").EnumerateArray()];
        Assert.Contains("no field \"<b>\"", Text(errors[0], "message"), StringComparison.Ordinal);

        Assert.Equal(["NO_RESOURCE"], await boss.Errors("grantEntitlement", new { appId = portal.AppId, resourceKey = "x" }));
        Assert.Equal(["NO_ROWS"], await boss.Errors("grantEntitlement", new { appId = portal.AppId, resourceKey = SampleCatalogue.Described }));
        Assert.Equal(["NO_ENTITLEMENT_HOLDER"], await boss.Errors("grantEntitlement", new { resourceKey = SampleCatalogue.Stops }));
        Assert.Equal(["NO_APP"], await boss.Errors("grantEntitlement", new { appId = "x", resourceKey = SampleCatalogue.Stops }));
        Assert.Equal(["NO_SUCH_USER"], await boss.Errors("grantEntitlement", new { userName = "nobody_01", resourceKey = SampleCatalogue.Stops }));
        Assert.Equal(
            ["NO_FIELDS", "BAD_NOTE"],
            await boss.Errors("grantEntitlement", new { appId = portal.AppId, resourceKey = SampleCatalogue.Stops, fields = Array.Empty<string>(), note = "a\nb" }));
        Assert.Empty(await Listed(boss));
    }

    [Fact]
    public async Task Whoever_has_the_app_cannot_grant_to_it_and_an_auditor_only_reads()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        var auditor = await portal.Accounts.Browser("audit_01", "13900000002", Role.Auditor);
        Assert.Empty(await boss.Errors("grantEntitlement", new { userName = "li_si_01", resourceKey = SampleCatalogue.Stops, fields = CodeAlone }));
        var visitor = portal.Accounts.Browser();
        visitor.Headers["Authorization"] = "Bearer " + portal.Secret;
        string[] attempts =
        [
            $"mutation {{ grantEntitlement(input: {{ appId: \"{portal.AppId}\", resourceKey: \"{SampleCatalogue.Stops}\" }}) {{ errors {{ code }} }} }}",
            $"mutation {{ grantEntitlement(input: {{ userName: \"li_si_01\", resourceKey: \"{SampleCatalogue.Stops}\" }}) {{ errors {{ code }} }} }}",
            $"mutation {{ revokeEntitlement(input: {{ userName: \"li_si_01\", resourceKey: \"{SampleCatalogue.Stops}\" }}) {{ errors {{ code }} }} }}",
        ];

        foreach (var (browser, code) in new[] { (portal.Developer, "FORBIDDEN"), (auditor, "FORBIDDEN"), (visitor, "UNAUTHENTICATED") })
        {
            foreach (var attempt in attempts)
            {
                var answer = await browser.Ask(attempt);
                Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            }
        }

        var line = Assert.Single(await Listed(auditor));
        Assert.Equal("""["代码"]""", line.GetProperty("entitlement").GetProperty("fields").GetRawText());
        Assert.Equal("FORBIDDEN", Code(await portal.Developer.Ask(List)));
        Assert.Equal("UNAUTHENTICATED", Code(await visitor.Ask(List)));
        var audit = (await auditor.Ask("{ audit(filter: { userName: \"li_si_01\" }) { nodes { action actor detail } } }"))
            .GetProperty("data").GetProperty("audit").GetProperty("nodes")[0];
        Assert.Equal(
            ("ENTITLEMENT_GRANTED", "boss_01", $"{SampleCatalogue.Stops} [代码]"),
            (Text(audit, "action"), Text(audit, "actor"), Text(audit, "detail")));
    }

    private static async Task<JsonElement[]> Listed(Browser browser, object? filter = null) =>
        [.. (await browser.Ask(List, new { filter })).GetProperty("data").GetProperty("entitlements").GetProperty("nodes").EnumerateArray()];

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
