using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>What operators do about the accounts of others.</summary>
public sealed class PeopleDeskTests
{
    private static readonly Actor Boss = new("boss", "192.0.2.7");

    [Fact]
    public async Task Sessions_end_everywhere_and_the_log_says_by_whom()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var one = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        var two = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        Assert.Empty((await town.People.EndSessions("LI_SI_01", Boss)).Value!.Sessions);
        Assert.Null(await town.SignIns.Enter(one.Cookie));
        Assert.Null(await town.SignIns.Enter(two.Cookie));
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value);
        var line = (await town.Audit())[^1];
        Assert.Equal((AuditAction.SessionsEnded, "boss", account.Id), (line.Action, line.Actor, line.Subject));
    }

    [Fact]
    public async Task A_token_of_somebody_ends()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var issued = (await town.Tokens.Create(account.Id, "公交", Town.Me)).Value!;
        Assert.True((await town.People.RevokeToken("li_si_01", issued.Token.Id, Boss)).Value!.Tokens[0].IsRevoked);
        Assert.Equal(TokenStatus.Expired, await Status(town, issued.Secret));
        Assert.Equal(
            RefusalCode.NoToken, Assert.Single((await town.People.RevokeToken("li_si_01", issued.Token.Id, Boss)).Refusals).Code);
        Assert.Equal("boss", (await town.Audit()).Single(row => row.Action == AuditAction.TokenRevoked).Actor);
    }

    [Fact]
    public async Task A_blocked_account_is_shut_out_until_it_is_let_in_again()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var issued = (await town.Tokens.Create(account.Id, "公交", Town.Me)).Value!;
        var over = (await town.Tokens.Create(account.Id, "旧", Town.Me)).Value!;
        await town.Tokens.Revoke(account.Id, over.Token.Id, Town.Me);
        var session = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;

        var blocked = (await town.People.Block("li_si_01", " 滥用接口 ", Boss)).Value!;
        Assert.Equal(("滥用接口", town.Time.GetUtcNow()), (blocked.Block!.Reason, blocked.Block.Since));
        Assert.Null(await town.SignIns.Enter(session.Cookie));
        Assert.Equal(TokenStatus.Expired, await Status(town, issued.Secret));

        // It is told to who has proven to be the owner, and to nobody else.
        Assert.Equal(RefusalCode.AccountBlocked, await SignIn(town, Town.Password));
        Assert.Equal(RefusalCode.WrongLogin, await SignIn(town, "Wrong1234"));
        var code = await town.Code(account.Mobile, CodePurpose.SignIn);
        Assert.Equal(
            RefusalCode.AccountBlocked, Assert.Single((await town.SignIns.SignInWithCode(account.Mobile, code, Town.Here)).Refusals).Code);

        // Neither a quota nor a token that was on its way opens it.
        await town.Silo.Grain<IAccountGrain>(account.Id).SetTokenQuota(issued.Token.Id, 100, Boss);
        Assert.Equal(TokenStatus.Expired, await Status(town, issued.Secret));
        Assert.NotEmpty((await town.Tokens.Create(account.Id, "新", Town.Me)).Refusals);

        Assert.Null((await town.People.Unblock("li_si_01", "已整改", Boss)).Value!.Block);
        Assert.Equal(TokenStatus.Good, await Status(town, issued.Secret));
        Assert.Equal(TokenStatus.Expired, await Status(town, over.Secret));
        Assert.Null(await SignIn(town, Town.Password));
        Assert.Null(await town.SignIns.Enter(session.Cookie));
        Assert.Equal(
            [(AuditAction.AccountBlocked, "滥用接口"), (AuditAction.AccountUnblocked, "已整改")],
            (await town.Audit()).Where(row => row.Actor == "boss" && row.Action != AuditAction.QuotaSet)
                .Select(row => (row.Action, row.Detail)));
    }

    [Fact]
    public async Task A_block_survives_a_restart_and_a_reset_of_the_password()
    {
        var town = await Town.Start();
        var account = await town.Registered();
        await town.People.Block("li_si_01", "滥用接口", Boss);
        await town.DisposeAsync();
        await using var again = await Town.Start(town.Silo.Folder, town.Time);
        var code = await again.Code(account.Mobile, CodePurpose.ResetPassword);
        var ticket = (await again.Recoveries.Verify(account.Mobile, code, null)).Value!;
        Assert.Empty((await again.Recoveries.Reset(ticket, "Another123", Town.Here)).Refusals);
        Assert.Equal(RefusalCode.AccountBlocked, await SignIn(again, "Another123"));
    }

    [Theory]
    [InlineData("li_si_01", "", RefusalCode.BadText, "reason")]
    [InlineData("li_si_01", "两\n行", RefusalCode.BadText, "reason")]
    [InlineData("nobody_01", "滥用接口", RefusalCode.NoSuchUser, "userName")]
    [InlineData("'; --", "滥用接口", RefusalCode.NoSuchUser, "userName")]
    public async Task What_is_asked_wrongly_changes_nothing(string userName, string reason, RefusalCode code, string field)
    {
        await using var town = await Town.Start();
        await town.Registered();
        foreach (var answer in new[] { await town.People.Block(userName, reason, Boss), await town.People.Unblock(userName, reason, Boss) })
        {
            Assert.Equal((code, field), (Assert.Single(answer.Refusals).Code, answer.Refusals[0].Field));
        }

        Assert.DoesNotContain(await town.Audit(), row => row.Actor == "boss");
    }

    [Fact]
    public async Task Nobody_blocks_themselves_and_a_reason_has_an_end()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var self = new Actor(account.Id, "192.0.2.7");
        Assert.Equal(RefusalCode.OwnAccount, Assert.Single((await town.People.Block("li_si_01", "试试", self)).Refusals).Code);
        Assert.Equal(
            RefusalCode.BadText, Assert.Single((await town.People.Block("li_si_01", new string('长', 201), Boss)).Refusals).Code);
        Assert.Null((await town.Silo.Grain<IAccountGrain>(account.Id).Read())!.Block);
    }

    private static async Task<RefusalCode?> SignIn(Town town, string password) =>
        (await town.SignIns.SignIn("li_si_01", password, Town.Here)).Refusals is [{ Code: var code }] ? code : null;

    private static async Task<TokenStatus> Status(Town town, string secret) =>
        (await town.Silo.Grain<ITokenGrain>(TokenHash.Of(secret)).Peek()).Status;
}
