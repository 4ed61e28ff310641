using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;
using OpenData.Grains.Tests.Accounts;

namespace OpenData.Grains.Tests.Verification;

public sealed class RealNameTests
{
    [Fact]
    public async Task A_match_verifies_at_once_and_keeps_no_number()
    {
        await using var office = await Office.Open();
        var account = await office.Town.Registered();
        var verified = (await office.Submit(account, " 王小明 ", " 11010519491231002x ")).Value!;
        Assert.True(verified.Is(Role.Verified));
        Assert.Equal(("王小明", VerificationStatus.Approved, "1101**********002X"), (verified.RealName, verified.Verification!.Status, verified.Verification.Number));
        var question = Assert.Single(office.Registry.Questions);
        Assert.Equal(("王小明", false, Office.Number), (question.Name, question.IsPassport, question.Number));
        Assert.DoesNotContain(Office.Number, question.ToString(), StringComparison.Ordinal);
        Assert.Null(await office.Town.Silo.Grain<IAccountGrain>(account.Id).VerificationSecret());
        var line = (await office.Town.Audit())[^1];
        Assert.Equal((AuditAction.VerificationApproved, Actor.RealNameGateway, account.Id), (line.Action, line.Actor, line.Subject));
        Assert.Equal(RefusalCode.AlreadyVerified, Assert.Single((await office.Get<IRealNames>().SendCode(account.Id, false, Town.Here, CancellationToken.None)).Refusals).Code);
    }

    [Fact]
    public async Task No_match_is_a_refusal_and_changes_nothing()
    {
        await using var office = await Office.Open();
        office.Registry.Outcome = RealNameOutcome.NoMatch;
        var account = await office.Town.Registered();
        Assert.Equal(RefusalCode.RealNameMismatch, Assert.Single((await office.Submit(account)).Refusals).Code);
        var after = await office.Read(account.Id);
        Assert.Equal((false, null, null), (after.Is(Role.Verified), after.RealName, after.Verification));
        Assert.Equal(0, await office.Requests.Count(null, null));
    }

    [Theory]
    [InlineData(RealNameOutcome.Unknown)]
    [InlineData(RealNameOutcome.Unavailable)]
    public async Task Where_nobody_can_tell_operators_decide_and_the_number_is_encrypted_until_then(RealNameOutcome outcome)
    {
        await using var office = await Office.Open();
        office.Registry.Outcome = outcome;
        var account = await office.Town.Registered();
        var waiting = (await office.Submit(account)).Value!.Verification!;
        Assert.Equal(VerificationStatus.Waiting, waiting.Status);
        Assert.Equal(Office.Number, office.Keys.Unprotect((await office.Town.Silo.Grain<IAccountGrain>(account.Id).VerificationSecret())!));
        var queued = Assert.Single(await office.Requests.Read(VerificationStatus.Waiting, VerificationKind.RealName, 0, 10));
        Assert.Equal((waiting.Id, account.Id, "li_si_01"), (queued.Request.Id, queued.AccountId, queued.UserName));
        Assert.Equal(RefusalCode.VerificationWaiting, Assert.Single((await office.Get<IRealNames>().SendCode(account.Id, false, Town.Here, CancellationToken.None)).Refusals).Code);

        var withdrawn = (await office.Get<IRealNames>().Withdraw(account.Id, Office.By(account))).Value!.Verification!;
        Assert.Equal(VerificationStatus.Withdrawn, withdrawn.Status);
        Assert.Null(await office.Town.Silo.Grain<IAccountGrain>(account.Id).VerificationSecret());
        Assert.Equal(RefusalCode.NoVerification, Assert.Single((await office.Get<IRealNames>().Withdraw(account.Id, Office.By(account))).Refusals).Code);
        Assert.Equal(VerificationStatus.Waiting, (await office.Submit(account)).Value!.Verification!.Status);
    }

    [Fact]
    public async Task A_code_sent_to_another_mobile_proves_nothing()
    {
        await using var office = await Office.Open();
        var account = await office.Town.Registered();
        var code = await office.Town.Code("13700000000", CodePurpose.VerifyRealName);
        var answer = await office.Get<IRealNames>().Submit(account.Id, "王小明", Office.Number, code, Office.By(account), CancellationToken.None);
        Assert.Equal((RefusalCode.ExpiredCode, "code"), (answer.Refusals[0].Code, answer.Refusals[0].Field));
        Assert.Empty(office.Registry.Questions);
    }

    [Fact]
    public async Task Wrong_forms_cost_no_code_and_organisations_have_no_real_name()
    {
        await using var office = await Office.Open();
        var account = await office.Town.Registered();
        var wrong = await office.Submit(account, "<b>", "110105194912310021");
        Assert.Equal([RefusalCode.BadName, RefusalCode.BadIdentityNumber], wrong.Refusals.Select(each => each.Code));
        var right = await office.Get<IRealNames>().Submit(account.Id, "王小明", Office.Number, office.Town.Phone.Code, Office.By(account), CancellationToken.None);
        Assert.Empty(right.Refusals);
        var organisation = await office.Organisation();
        Assert.Equal(RefusalCode.NotAPerson, Assert.Single((await office.Get<IRealNames>().SendCode(organisation.Id, false, Town.Here, CancellationToken.None)).Refusals).Code);
    }

    [Fact]
    public async Task There_are_five_attempts_a_day()
    {
        await using var office = await Office.Open();
        office.Registry.Outcome = RealNameOutcome.NoMatch;
        office.Town.Time.Advance(UntilMorning(office));
        var account = await office.Town.Registered();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RefusalCode.RealNameMismatch, Assert.Single((await office.Submit(account)).Refusals).Code);
        }

        var refused = Assert.Single((await office.Submit(account)).Refusals);
        Assert.Equal(RefusalCode.TooManyAttempts, refused.Code);
        Assert.Equal(5, office.Registry.Questions.Count);
        office.Town.Time.Advance(refused.RetryAfter!.Value);
        Assert.Equal(RefusalCode.RealNameMismatch, Assert.Single((await office.Submit(account)).Refusals).Code);
    }

    [Fact]
    public async Task One_number_verifies_three_accounts_and_what_was_given_up_counts_no_more()
    {
        await using var office = await Office.Open();
        office.Registry.Outcome = RealNameOutcome.Unknown;
        var accounts = new List<Account>();
        for (var i = 0; i < 4; i++)
        {
            accounts.Add(await office.Town.Registered($"person_{i}", $"1380000000{i}"));
        }

        for (var i = 0; i < 3; i++)
        {
            Assert.Empty((await office.Submit(accounts[i])).Refusals);
        }

        office.Town.Time.Advance(TimeSpan.FromMinutes(11)); // Claims without an account could be taken now.
        Assert.Equal(RefusalCode.IdentityUsedUp, Assert.Single((await office.Submit(accounts[3])).Refusals).Code);
        Assert.Empty((await office.Get<IRealNames>().Withdraw(accounts[0].Id, Office.By(accounts[0]))).Refusals);
        Assert.Empty((await office.Submit(accounts[3])).Refusals);
    }

    [Fact]
    public async Task A_foreigner_gives_the_passport()
    {
        await using var office = await Office.Open();
        var code = await office.Town.Code("13812345678", CodePurpose.Register);
        var account = (await office.Town.Registrations.Register(
            new PersonForm(true, "john_doe", "John Doe", "E12345678", "13812345678", code, Town.Password, AcceptsTerms: true), Town.Here)).Value!;
        Assert.Empty((await office.Submit(account, "John Doe", "e12345678")).Refusals);
        var question = Assert.Single(office.Registry.Questions);
        Assert.Equal((true, "E12345678"), (question.IsPassport, question.Number));
    }

    [Fact]
    public async Task A_new_password_keeps_what_waits()
    {
        await using var office = await Office.Open();
        office.Registry.Outcome = RealNameOutcome.Unknown;
        var account = await office.Town.Registered();
        await office.Submit(account);
        Assert.Empty((await office.Town.Changes.ChangePassword(account.Id, Town.Password, "Another123", Town.Me)).Refusals);
        Assert.NotNull(await office.Town.Silo.Grain<IAccountGrain>(account.Id).VerificationSecret());
    }

    private static TimeSpan UntilMorning(Office office)
    {
        var now = office.Town.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        return now.Date.AddDays(1).AddHours(8) - now.DateTime;
    }
}
