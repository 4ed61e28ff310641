using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Tests.Accounts;
using Orleans;

namespace OpenData.Silo.Tests.Verification;

/// <summary>Real names as a browser proves them, with no gateway set.</summary>
public sealed class RealNameTests
{
    private const string Number = "11010519491231002X";

    [Fact]
    public async Task A_person_submits_an_operator_approves_and_the_person_is_verified()
    {
        await using var portal = await AccountPortal.Start();
        var (person, id) = await Waiting(portal);
        var operating = await portal.Browser("operator_01", "13700000002", Role.Operator);
        var list = (await operating.Ask(
            "{ verifications(filter: { status: WAITING, kind: REAL_NAME }) { totalCount nodes { id userName name status } } }")).GetProperty("data").GetProperty("verifications");
        Assert.Equal(1, list.GetProperty("totalCount").GetInt32());
        Assert.Equal((id, "王*明"), (list.GetProperty("nodes")[0].GetProperty("id").GetString(), list.GetProperty("nodes")[0].GetProperty("name").GetString()));
        var opened = (await operating.Ask("query($id: ID!) { verification(id: $id) { name number decidedBy } }", new { id })).GetProperty("data").GetProperty("verification");
        Assert.Equal(("王小明", "1101**********002X"), (opened.GetProperty("name").GetString(), opened.GetProperty("number").GetString()));
        Assert.Equal(Number, (await operating.Mutate("revealVerification", "number", new { id })).GetProperty("number").GetString());
        var decided = await operating.Mutate("decideVerification", "verification { status decidedBy }", new { id, isApproved = true, reason = "与证件一致" });
        Assert.Equal("operator_01", decided.GetProperty("verification").GetProperty("decidedBy").GetString());
        var me = (await person.Ask("{ me { roles realName verification { status reason } } }")).GetProperty("data").GetProperty("me");
        Assert.Contains("VERIFIED", me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal(("王*明", "APPROVED"), (me.GetProperty("realName").GetString(), me.GetProperty("verification").GetProperty("status").GetString()));
        Assert.Equal(["NO_VERIFICATION"], await operating.Errors("revealVerification", new { id }));
    }

    [Fact]
    public async Task The_full_number_is_nowhere_but_in_the_answer_to_who_asks_for_it()
    {
        await using var portal = await AccountPortal.Start();
        var (person, id) = await Waiting(portal);
        var auditor = await portal.Browser("auditor_01", "13700000001", Role.Auditor);
        var seen = (await person.Ask("{ me { realName verification { name number } } }")).ToString()
            + await auditor.Ask("query($id: ID!) { verification(id: $id) { name number userName } verifications { nodes { name } } }", new { id });
        Assert.DoesNotContain(Number, seen, StringComparison.Ordinal);
        var stored = await portal.Portal.Services.GetRequiredService<IGrainFactory>().GetGrain<IAccountGrain>(await IdOf(portal)).VerificationSecret();
        Assert.DoesNotContain(Number, stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "UNAUTHENTICATED")]
    [InlineData("registered", "FORBIDDEN")]
    [InlineData("auditor", "FORBIDDEN")]
    public async Task Nobody_but_operators_decides_or_sees_numbers(string who, string code)
    {
        await using var portal = await AccountPortal.Start();
        var (person, id) = await Waiting(portal);
        var browser = who.Length == 0 ? portal.Browser()
            : await portal.Browser("zhang_san", "13700000001", who == "auditor" ? [Role.Auditor] : []);
        foreach (var document in new[]
        {
            "mutation($id: ID!) { decideVerification(input: { id: $id, isApproved: true, reason: \"x\" }) { errors { code } } }",
            "mutation($id: ID!) { revealVerification(input: { id: $id }) { number } }",
        })
        {
            var answer = await browser.Ask(document, new { id });
            Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal("WAITING", (await person.Ask("{ me { verification { status } } }")).GetProperty("data").GetProperty("me").GetProperty("verification").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Nobody_withdraws_for_another_and_no_operator_approves_themselves()
    {
        await using var portal = await AccountPortal.Start();
        var (person, id) = await Waiting(portal);
        var other = await portal.Browser("zhang_san", "13700000001");
        var withdrawn = (await other.Ask("mutation { withdrawVerification { errors { code } } }")).GetProperty("data").GetProperty("withdrawVerification");
        Assert.Equal("NO_VERIFICATION", withdrawn.GetProperty("errors")[0].GetProperty("code").GetString());
        await portal.Portal.Services.GetRequiredService<IAccountChanges>().SetRole("li_si_01", Role.Operator, true, Actor.CommandLine);
        Assert.Equal(["OWN_VERIFICATION"], await person.Errors("decideVerification", new { id, isApproved = true, reason = "我" }));
        var mine = (await person.Ask("mutation { withdrawVerification { me { verification { status } } errors { code } } }")).GetProperty("data").GetProperty("withdrawVerification");
        Assert.Equal("WITHDRAWN", mine.GetProperty("me").GetProperty("verification").GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_list_goes_on_where_its_cursor_says_though_others_were_decided()
    {
        await using var portal = await AccountPortal.Start();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await Waiting(portal, $"person_{i}", $"1380000000{i}")).Id);
        }

        var operating = await portal.Browser("operator_01", "13700000002", Role.Operator);
        var first = await Page(operating, "");
        Assert.Equal([ids[0], ids[1]], first.Ids);
        Assert.True(first.HasMore);
        Assert.Empty(await operating.Errors("decideVerification", new { id = ids[0], isApproved = false, reason = "x" }));
        var second = await Page(operating, $", after: \"{first.End}\"");
        Assert.Equal([ids[2]], second.Ids);
        Assert.False(second.HasMore);
        var bad = await operating.Ask("{ verifications(after: \"x\") { totalCount } }");
        Assert.Equal("BAD_CURSOR", bad.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        bad = await operating.Ask("{ verifications(first: 101) { totalCount } }");
        Assert.Equal("BAD_PAGE_SIZE", bad.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<(string[] Ids, bool HasMore, string End)> Page(Browser browser, string after)
    {
        var page = (await browser.Ask($"{{ verifications(filter: {{ status: WAITING }}, first: 2{after}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"))
            .GetProperty("data").GetProperty("verifications");
        var info = page.GetProperty("pageInfo");
        return (
            [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("endCursor").GetString()!);
    }

    private static async Task<(Browser Person, string Id)> Waiting(
        AccountPortal portal, string userName = "li_si_01", string mobile = "13812345678")
    {
        var person = await portal.Browser(userName, mobile);
        var sent = (await person.Ask("mutation { sendVerificationCode { resendAfterSeconds errors { code } } }")).GetProperty("data").GetProperty("sendVerificationCode");
        Assert.Equal(60, sent.GetProperty("resendAfterSeconds").GetInt32());
        var payload = await person.Mutate(
            "submitRealName", "me { verification { id status } }", new { realName = "王小明", number = Number, code = portal.Pocket.Code(mobile) });
        Assert.Equal(JsonValueKind.Object, payload.GetProperty("me").ValueKind);
        return (person, payload.GetProperty("me").GetProperty("verification").GetProperty("id").GetString()!);
    }

    private static async Task<string> IdOf(AccountPortal portal) =>
        (await portal.Portal.Services.GetRequiredService<IGrainFactory>().GetGrain<ILoginNameGrain>(LoginNames.OfUser("li_si_01")).Owner())!;
}
