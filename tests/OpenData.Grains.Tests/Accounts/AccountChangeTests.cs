using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tests.Accounts;

public sealed class AccountChangeTests
{
    [Fact]
    public async Task A_new_password_needs_the_present_one_and_ends_all_sessions()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var session = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        var wrong = await town.Changes.ChangePassword(account.Id, "Wrong1234", "Another123", Town.Me);
        Assert.Equal((RefusalCode.WrongPassword, "currentPassword"), (wrong.Refusals[0].Code, wrong.Refusals[0].Field));
        Assert.NotNull(await town.SignIns.Enter(session.Cookie));
        Assert.Empty((await town.Changes.ChangePassword(account.Id, Town.Password, "Another123", Town.Me)).Refusals);
        Assert.Null(await town.SignIns.Enter(session.Cookie));
    }

    [Fact]
    public async Task Who_found_a_signed_in_browser_cannot_guess_the_password()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        for (var i = 0; i < 5; i++)
        {
            await town.Changes.ChangePassword(account.Id, "Wrong1234", "Another123", Town.Me);
        }

        var locked = await town.Changes.ChangePassword(account.Id, Town.Password, "Another123", Town.Me);
        Assert.Equal(RefusalCode.Locked, Assert.Single(locked.Refusals).Code);
    }

    [Fact]
    public async Task A_new_mobile_is_proven_and_the_old_one_is_free()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        await town.Registered("zhang_san", "13700000000");
        var taken = await town.Changes.ChangeMobile(
            account.Id, Town.Password, "13700000000", await town.Code("13700000000", CodePurpose.ChangeMobile), Town.Me);
        Assert.Equal(RefusalCode.MobileTaken, Assert.Single(taken.Refusals).Code);
        var changed = await town.Changes.ChangeMobile(
            account.Id, Town.Password, "13600000000", await town.Code("13600000000", CodePurpose.ChangeMobile), Town.Me);
        Assert.Equal("13600000000", changed.Value!.Mobile);
        Assert.Null((await town.SignIns.SignIn("13812345678", Town.Password, Town.Here)).Value);
        Assert.NotNull((await town.SignIns.SignIn("13600000000", Town.Password, Town.Here)).Value);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await town.Register("wang_wu_1", "13812345678")).Refusals);
    }

    [Fact]
    public async Task A_profile_keeps_what_is_not_mentioned()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        await town.Changes.UpdateProfile(account.Id, "li@example.cn", "科研", null);
        var changed = (await town.Changes.UpdateProfile(account.Id, null, "", " 工程师 ")).Value!;
        Assert.Equal(("li@example.cn", null, "工程师"), (changed.Email, changed.Industry, changed.Occupation));
        var refused = await town.Changes.UpdateProfile(account.Id, "x", "\u0007", new string('长', 61));
        Assert.Equal(["email", "industry", "occupation"], refused.Refusals.Select(each => each.Field));
    }

    [Fact]
    public async Task A_developer_makes_renews_and_ends_tokens()
    {
        await using var town = await Town.Start();
        var account = await Developer(town);
        var first = (await town.Tokens.Create(account.Id, "公交应用", Town.Me)).Value!;
        Assert.Equal(TokenStatus.Good, await Status(town, first.Secret));
        Assert.StartsWith(first.Token.Prefix, first.Secret, StringComparison.Ordinal);
        var second = (await town.Tokens.Refresh(account.Id, first.Token.Id, Town.Me)).Value!;
        Assert.Equal(TokenStatus.Expired, await Status(town, first.Secret));
        Assert.Equal(TokenStatus.Good, await Status(town, second.Secret));
        Assert.Single(second.Account.Tokens);
        town.Time.Advance(TimeSpan.FromDays(90));
        Assert.Equal(TokenStatus.Expired, await Status(town, second.Secret));
        var third = (await town.Tokens.Refresh(account.Id, first.Token.Id, Town.Me)).Value!;
        var ended = (await town.Tokens.Revoke(account.Id, first.Token.Id, Town.Me)).Value!;
        Assert.True(Assert.Single(ended.Tokens).IsRevoked);
        Assert.Equal(TokenStatus.Expired, await Status(town, third.Secret));
        Assert.Equal(RefusalCode.NoToken, Assert.Single((await town.Tokens.Refresh(account.Id, first.Token.Id, Town.Me)).Refusals).Code);
        Assert.Equal(
            [AuditAction.Registered, AuditAction.RoleGiven, AuditAction.TokenCreated, AuditAction.TokenChanged, AuditAction.TokenChanged, AuditAction.TokenRevoked],
            (await town.Audit()).Select(line => line.Action));
    }

    [Fact]
    public async Task A_new_secret_is_no_new_quota_and_keeps_the_one_that_was_set()
    {
        await using var town = await Town.Start();
        var account = await Developer(town);
        var first = (await town.Tokens.Create(account.Id, "公交应用", Town.Me)).Value!;
        await town.Silo.Grain<IAccountGrain>(account.Id).SetTokenQuota(first.Token.Id, 30, Town.Me);
        var grain = town.Silo.Grain<ITokenGrain>(TokenHash.Of(first.Secret));
        var report = new PermitReport(Guid.NewGuid(), 1, Spent: 0, InUse: 0, Idle: 0, Waiting: 12, Ahead: 0, Closes: false);
        Assert.Equal(12, (await grain.Settle(report)).Permits);

        var second = (await town.Tokens.Refresh(account.Id, first.Token.Id, Town.Me)).Value!;

        var standing = await town.Silo.Grain<ITokenGrain>(TokenHash.Of(second.Secret)).Peek();
        Assert.Equal((30, 18), (standing.Quota, standing.Remaining));
        Assert.Equal(30, second.Token.DailyQuota);
        town.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(30, (await town.Silo.Grain<ITokenGrain>(TokenHash.Of(second.Secret)).Peek()).Remaining);
    }

    [Fact]
    public async Task Quotas_are_not_had_by_making_tokens_one_after_the_other_and_revoked_ones_do_not_pile_up()
    {
        await using var town = await Town.Start();
        var account = await Developer(town);
        for (var day = 0; day < 2; day++)
        {
            for (var i = 0; i < 40; i++)
            {
                var made = (await town.Tokens.Create(account.Id, $"应用 {i}", Town.Me)).Value!;
                account = (await town.Tokens.Revoke(account.Id, made.Token.Id, Town.Me)).Value!;
            }

            var refusal = Assert.Single((await town.Tokens.Create(account.Id, "又一个", Town.Me)).Refusals);
            Assert.Equal((RefusalCode.MadeTooMany, TimeSpan.FromDays(1)), (refusal.Code, refusal.RetryAfter!.Value));
            town.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.InRange(account.Tokens.Count, 50, 51);
    }

    [Fact]
    public async Task There_are_twenty_tokens_at_most()
    {
        await using var town = await Town.Start();
        var account = await Developer(town);
        for (var i = 0; i < 20; i++)
        {
            Assert.NotNull((await town.Tokens.Create(account.Id, $"应用 {i}", Town.Me)).Value);
        }

        Assert.Equal(RefusalCode.TooManyTokens, Assert.Single((await town.Tokens.Create(account.Id, "多", Town.Me)).Refusals).Code);
    }

    [Fact]
    public async Task Roles_are_given_and_taken_by_user_name_and_audited_once()
    {
        await using var town = await Town.Start();
        await town.Registered();
        for (var i = 0; i < 2; i++)
        {
            Assert.True((await town.Changes.SetRole("li_si_01", Role.Operator, true, Actor.CommandLine)).Value!.Is(Role.Operator));
        }

        Assert.False((await town.Changes.SetRole("li_si_01", Role.Operator, false, Actor.CommandLine)).Value!.Is(Role.Operator));
        Assert.Equal(RefusalCode.NoSuchUser, (await town.Changes.SetRole("nobody", Role.Operator, true, Actor.CommandLine)).Refusals[0].Code);
        Assert.Equal(RefusalCode.RoleNotGiven, (await town.Changes.SetRole("li_si_01", Role.Organisation, true, Actor.CommandLine)).Refusals[0].Code);
        Assert.Equal(
            [("command", AuditAction.RoleGiven, "Operator"), ("command", AuditAction.RoleTaken, "Operator")],
            (await town.Audit()).Skip(1).Select(line => (line.Actor, line.Action, line.Detail)));
    }

    private static async Task<Account> Developer(Town town)
    {
        var account = await town.Registered();
        var form = new DeveloperDetails("李四", "李四工作室", "工程师", "上海大学", "计算机", "交通", "li@example.cn", default);
        var answer = await town.Changes.BecomeDeveloper(account.Id, form, Town.Me);
        Assert.True(answer.Value!.Is(Role.Developer));
        return answer.Value;
    }

    private static async Task<TokenStatus> Status(Town town, string secret) =>
        (await town.Silo.Grain<ITokenGrain>(TokenHash.Of(secret)).Peek()).Status;
}
