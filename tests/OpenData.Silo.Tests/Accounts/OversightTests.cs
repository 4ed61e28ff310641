using System.Text.Json;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Tokens;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>What operators do about sessions, tokens and accounts of others, over HTTP.</summary>
public sealed class OversightTests
{
    private const string Person =
        "query($filter: PeopleFilter) { people(filter: $filter) { nodes { userName sessionCount block { reason since } tokens { id prefix expiresAt status } allowedApps { name } } } }";

    [Fact]
    public async Task An_operator_signs_somebody_out_revokes_a_token_and_blocks_the_account()
    {
        await using var portal = await AccountPortal.Start();
        var boss = await portal.Browser("boss_01", "13900000001", Role.Operator);
        var developer = await portal.Browser("li_si_01", "13812345678");
        await developer.BecomeDeveloper();
        Assert.Empty(await developer.Errors("createToken", new { name = "公交" }));
        var seen = await See(boss);
        Assert.Equal(1, seen.GetProperty("sessionCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("block").ValueKind);
        var token = seen.GetProperty("tokens")[0].GetProperty("id").GetString();

        Assert.Empty(await boss.Errors("endSessions", new { userName = "li_si_01" }));
        Assert.Null(await developer.Me());
        Assert.Equal(0, (await See(boss)).GetProperty("sessionCount").GetInt32());

        Assert.Empty(await boss.Errors("revokeTokenOf", new { userName = "li_si_01", tokenId = token }));
        Assert.Equal("REVOKED", (await See(boss)).GetProperty("tokens")[0].GetProperty("status").GetString());
        Assert.Equal(["NO_TOKEN"], await boss.Errors("revokeTokenOf", new { userName = "li_si_01", tokenId = token }));

        var blocked = await boss.Mutate(
            "blockAccount", "person { block { reason } sessionCount }", new { userName = "li_si_01", reason = "滥用接口" });
        Assert.Equal("滥用接口", blocked.GetProperty("person").GetProperty("block").GetProperty("reason").GetString());
        Assert.Equal(["ACCOUNT_BLOCKED"], await developer.SignIn("li_si_01", Browser.Password));
        Assert.Equal(["WRONG_LOGIN"], await developer.SignIn("li_si_01", "Wrong1234"));
        Assert.Equal(["OWN_ACCOUNT"], await boss.Errors("blockAccount", new { userName = "boss_01", reason = "试试" }));
        Assert.Equal(["BAD_TEXT"], await boss.Errors("blockAccount", new { userName = "li_si_01", reason = " " }));

        Assert.Empty(await boss.Errors("unblockAccount", new { userName = "li_si_01", reason = "已整改" }));
        Assert.Empty(await developer.SignIn("li_si_01", Browser.Password));
        var audit = (await boss.Ask("{ audit(first: 4) { nodes { actor subject action detail } } }"))
            .GetProperty("data").GetProperty("audit").GetProperty("nodes");
        Assert.Equal(
            ["ACCOUNT_UNBLOCKED", "ACCOUNT_BLOCKED", "TOKEN_REVOKED", "SESSIONS_ENDED"],
            audit.EnumerateArray().Select(line => line.GetProperty("action").GetString()));
        Assert.All(audit.EnumerateArray(), line => Assert.Equal(
            ("boss_01", "li_si_01"), (line.GetProperty("actor").GetString(), line.GetProperty("subject").GetString())));
    }

    [Fact]
    public async Task Auditors_look_and_the_key_acts()
    {
        await using var portal = await AccountPortal.Start();
        var auditor = await portal.Browser("audit_01", "13900000002", Role.Auditor);
        var person = await portal.Browser("li_si_01", "13812345678");
        Assert.Equal(1, (await See(auditor)).GetProperty("sessionCount").GetInt32());
        foreach (var mutation in new[]
        {
            "endSessions(input: { userName: \"li_si_01\" })",
            "revokeTokenOf(input: { userName: \"li_si_01\", tokenId: \"a\" })",
            "blockAccount(input: { userName: \"li_si_01\", reason: \"a\" })",
            "unblockAccount(input: { userName: \"li_si_01\", reason: \"a\" })",
        })
        {
            var answer = await auditor.Ask($"mutation {{ {mutation} {{ person {{ id }} errors {{ code }} }} }}");
            Assert.Equal("FORBIDDEN", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal("li_si_01", await person.Me());
        var key = portal.Browser();
        key.Headers["Authorization"] = "Bearer " + (await File.ReadAllTextAsync(OperatorKey.FileOf(portal.Portal.Folder))).Trim();
        Assert.Empty(await key.Errors("blockAccount", new { userName = "li_si_01", reason = "滥用接口" }));
        Assert.Null(await person.Me());
        Assert.Equal("滥用接口", (await See(auditor)).GetProperty("block").GetProperty("reason").GetString());
    }

    private static async Task<JsonElement> See(Browser watcher) =>
        (await watcher.Ask(Person, new { filter = new { text = "li_si_01" } }))
            .GetProperty("data").GetProperty("people").GetProperty("nodes")[0];
}
