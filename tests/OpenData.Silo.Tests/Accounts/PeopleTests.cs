using System.Text.Json;
using OpenData.Contracts.Accounts;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>What operators see of accounts and of the audit log.</summary>
public sealed class PeopleTests
{
    private const string People =
        "query($filter: PeopleFilter, $first: Int, $after: String) { people(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { userName mobile roles developer { developerName } lastSeenAt tokens { name } } } }";

    private const string Audit =
        "query($filter: AuditFilter) { audit(filter: $filter) { totalCount nodes { at actor address subject action detail } } }";

    [Fact]
    public async Task Operators_find_people_with_their_data_masked()
    {
        await using var portal = await AccountPortal.Start();
        var watcher = await portal.Browser("boss_01", "13900000001", Role.Operator);
        var developer = await portal.Browser("li_si_01", "13812345678");
        await developer.BecomeDeveloper();
        Assert.Empty(await developer.Errors("createToken", new { name = "公交" }));

        var all = (await watcher.Ask(People)).GetProperty("data").GetProperty("people");
        Assert.Equal(2, all.GetProperty("totalCount").GetInt32());

        var found = (await watcher.Ask(People, new { filter = new { text = "13812345678", role = "DEVELOPER" } }))
            .GetProperty("data").GetProperty("people");
        var person = Assert.Single(found.GetProperty("nodes").EnumerateArray());
        Assert.Equal("li_si_01", person.GetProperty("userName").GetString());
        Assert.Equal("138****5678", person.GetProperty("mobile").GetString());
        Assert.Equal("公交", person.GetProperty("tokens")[0].GetProperty("name").GetString());
        Assert.NotEqual(JsonValueKind.Null, person.GetProperty("lastSeenAt").ValueKind);
        Assert.DoesNotContain("13812345678", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        await using var portal = await AccountPortal.Start();
        var watcher = await portal.Browser("boss_01", "13900000001", Role.Auditor);
        for (var i = 2; i <= 5; i++)
        {
            await portal.Browser($"person_{i}", $"1390000000{i}");
        }

        var names = new List<string>();
        string? after = null;
        do
        {
            var page = (await watcher.Ask(People, new { first = 2, after })).GetProperty("data").GetProperty("people");
            names.AddRange(page.GetProperty("nodes").EnumerateArray().Select(each => each.GetProperty("userName").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(["boss_01", "person_2", "person_3", "person_4", "person_5"], names.Order(StringComparer.Ordinal));
        var wrong = await watcher.Ask(People, new { first = 101 });
        Assert.Equal("BAD_PAGE_SIZE", wrong.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_audit_log_tells_who_gave_whom_what_by_their_names()
    {
        await using var portal = await AccountPortal.Start();
        var boss = await portal.Browser("boss_01", "13900000001", Role.Operator);
        await portal.Browser("li_si_01", "13812345678");
        Assert.Empty(await boss.Errors("setRole", new { userName = "li_si_01", role = "VERIFIED", isGiven = true }));

        var lines = (await boss.Ask(Audit, new { filter = new { userName = "LI_SI_01" } })).GetProperty("data").GetProperty("audit");
        Assert.Equal(2, lines.GetProperty("totalCount").GetInt32());
        var given = lines.GetProperty("nodes")[0];
        Assert.Equal(
            ("boss_01", "li_si_01", "ROLE_GIVEN", "Verified"),
            (Text(given, "actor"), Text(given, "subject"), Text(given, "action"), Text(given, "detail")));
        Assert.Equal("REGISTERED", Text(lines.GetProperty("nodes")[1], "action"));

        var byCommand = (await boss.Ask(Audit, new { filter = new { action = "ROLE_GIVEN", userName = "boss_01" } }))
            .GetProperty("data").GetProperty("audit").GetProperty("nodes");
        Assert.Equal(["boss_01", "command"], byCommand.EnumerateArray().Select(each => Text(each, "actor")));
        var nobody = (await boss.Ask(Audit, new { filter = new { userName = "nobody_01" } })).GetProperty("data").GetProperty("audit");
        Assert.Equal(0, nobody.GetProperty("totalCount").GetInt32());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
