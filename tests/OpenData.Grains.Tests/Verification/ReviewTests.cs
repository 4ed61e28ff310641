using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Tests.Verification;

public sealed class ReviewTests
{
    [Fact]
    public async Task Approving_gives_the_role_and_the_name_and_tells_the_person()
    {
        await using var office = await Office.Open();
        var (account, id) = await Waiting(office);
        var decided = (await office.Reviews.Decide(id, isApproved: true, " 与证件一致 ", Office.Operator, CancellationToken.None)).Value!;
        Assert.Equal((VerificationStatus.Approved, "与证件一致"), (decided.Request.Status, decided.Request.Reason));
        var after = await office.Read(account.Id);
        Assert.Equal((true, "王小明"), (after.Is(Role.Verified), after.RealName));
        Assert.Contains("已通过审核", office.Town.Phone.Text, StringComparison.Ordinal);
        var line = (await office.Town.Audit())[^1];
        Assert.Equal(
            (AuditAction.VerificationApproved, Office.Operator.Account, "198.51.100.1", account.Id), (line.Action, line.Actor, line.Address, line.Subject));
        Assert.Equal(VerificationStatus.Approved, (await office.Requests.Find(id))!.Request.Status);
        Assert.Null(await office.Town.Silo.Grain<IAccountGrain>(account.Id).VerificationSecret());
    }

    [Fact]
    public async Task After_a_rejection_one_reads_why_and_submits_again()
    {
        await using var office = await Office.Open();
        var (account, id) = await Waiting(office);
        Assert.Empty((await office.Reviews.Decide(id, isApproved: false, "姓名有误", Office.Operator, CancellationToken.None)).Refusals);
        Assert.Contains("姓名有误", office.Town.Phone.Text, StringComparison.Ordinal);
        Assert.Equal((VerificationStatus.Rejected, "姓名有误"), ((await office.Read(account.Id)).Verification!.Status, (await office.Read(account.Id)).Verification!.Reason));
        Assert.False((await office.Read(account.Id)).Is(Role.Verified));
        Assert.Equal(VerificationStatus.Waiting, (await office.Submit(account)).Value!.Verification!.Status);
        Assert.Equal(2, await office.Requests.Count(null, null));
        Assert.Equal(1, await office.Requests.Count(VerificationStatus.Rejected, null));
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_wins_and_the_others_hear_so()
    {
        await using var office = await Office.Open();
        var (account, id) = await Waiting(office);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => office.Reviews.Decide(id, i % 2 == 0, $"第 {i} 人", Office.Operator, CancellationToken.None))));
        var winner = Assert.Single(answers, each => each.Value is not null).Value!;
        Assert.All(
            answers.Where(each => each.Value is null),
            each => Assert.Equal(RefusalCode.VerificationDecided, Assert.Single(each.Refusals).Code));
        Assert.Equal(winner.Request.Reason, (await office.Read(account.Id)).Verification!.Reason);
        Assert.Equal(winner.Request.Status == VerificationStatus.Approved, (await office.Read(account.Id)).Is(Role.Verified));
        Assert.Single(await office.Town.Audit(), line => line.Action is AuditAction.VerificationApproved or AuditAction.VerificationRejected);
    }

    [Fact]
    public async Task A_decision_needs_a_reason_a_request_and_somebody_else()
    {
        await using var office = await Office.Open();
        var (account, id) = await Waiting(office);
        foreach (var reason in new[] { " ", new string('长', 501), "一\n二" })
        {
            Assert.Equal((RefusalCode.BadText, "reason"), await Refused(id, reason, Office.Operator));
        }

        Assert.Equal((RefusalCode.NoVerification, "id"), await Refused("nothing", "好", Office.Operator));
        Assert.Equal((RefusalCode.OwnVerification, "id"), await Refused(id, "好", Office.By(account)));
        Assert.Equal(VerificationStatus.Waiting, (await office.Read(account.Id)).Verification!.Status);

        async Task<(RefusalCode, string?)> Refused(string request, string reason, Actor by)
        {
            var refusal = Assert.Single((await office.Reviews.Decide(request, true, reason, by, CancellationToken.None)).Refusals);
            return (refusal.Code, refusal.Field);
        }
    }

    [Fact]
    public async Task Every_look_is_in_the_audit_log()
    {
        await using var office = await Office.Open();
        var (account, id) = await Waiting(office);
        Assert.Equal("王小明", (await office.Reviews.Open(id, Office.Operator))!.Request.Name);
        Assert.Equal(Office.Number, (await office.Reviews.Reveal(id, Office.Operator)).Value);
        Assert.Equal(
            [(Office.Operator.Account, account.Id, $"{id} request"), (Office.Operator.Account, account.Id, $"{id} number")],
            (await office.Town.Audit()).Where(line => line.Action == AuditAction.VerificationSeen).Select(line => (line.Actor, line.Subject, line.Detail)));
        Assert.Null(await office.Reviews.Open("nothing", Office.Operator));
    }

    [Fact]
    public async Task A_number_whose_keys_are_lost_is_said_to_be_unreadable_and_the_next_is_counted_anew()
    {
        await using var office = await Office.Open();
        var (_, id) = await Waiting(office);
        office.Keys.Lose();
        Assert.Equal(RefusalCode.NumberUnreadable, Assert.Single((await office.Reviews.Reveal(id, Office.Operator)).Refusals).Code);
        Assert.Empty((await office.Submit(await office.Town.Registered("zhang_san", "13700000000"))).Refusals);
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_leaves_the_decision()
    {
        await using var office = await Office.Open();
        var (account, id) = await Waiting(office);
        office.Town.Phone.IsOff = true;
        Assert.Empty((await office.Reviews.Decide(id, true, "好", Office.Operator, CancellationToken.None)).Refusals);
        Assert.True((await office.Read(account.Id)).Is(Role.Verified));
    }

    private static async Task<(Account Account, string Id)> Waiting(Office office)
    {
        office.Registry.Outcome = RealNameOutcome.Unavailable;
        var account = await office.Town.Registered();
        return (account, (await office.Submit(account)).Value!.Verification!.Id);
    }
}
