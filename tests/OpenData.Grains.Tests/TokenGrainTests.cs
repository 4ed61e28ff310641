using OpenData.Actors.TestingHost;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tests;

public sealed class TokenGrainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero); // 12:00 in Shanghai.

    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");

    [Fact]
    public async Task A_token_that_was_never_issued_is_unknown()
    {
        await using var silo = await TestSilo.Start();
        var token = silo.Grain<ITokenGrain>("none");

        Assert.Equal(TokenStatus.Unknown, (await token.Peek()).Status);
        Assert.Equal(TokenStatus.Unknown, (await token.Settle(Opening(One, waiting: 1))).Standing.Status);
    }

    [Fact]
    public async Task As_many_are_granted_as_wait_and_a_share_of_the_rest_ahead()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 100);
        silo.Time.Advance(TimeSpan.FromSeconds(5)); // Nothing is granted ahead just after an issue.

        var grant = await token.Settle(Opening(One, waiting: 4, ahead: 1000));

        Assert.Equal(4 + (96 / 4), grant.Permits);
        Assert.Equal(100 - 28, grant.Standing.Remaining);
        var other = await token.Settle(Opening(Two, waiting: 1, ahead: 1000));
        Assert.Equal(1 + (71 / 8), other.Permits); // Two silos share what is left.
        Assert.Equal(24, other.IdleElsewhere);
    }

    [Fact]
    public async Task Near_the_end_nothing_is_granted_ahead()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 4);
        silo.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(1, (await token.Settle(Opening(One, waiting: 1, ahead: 50))).Permits);
    }

    [Fact]
    public async Task The_quota_renews_at_midnight_in_Shanghai()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var token = await Issue(silo, 1);
        var first = await token.Settle(Opening(One, waiting: 1));
        Assert.Equal(1, first.Permits);
        Assert.Equal(TimeSpan.FromHours(12), first.GoodFor);
        Assert.Equal(TokenStatus.Spent, (await token.Settle(Opening(Two, waiting: 1))).Standing.Status);

        silo.Time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(TokenStatus.Spent, (await token.Peek()).Status);
        silo.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await token.Settle(new PermitReport(One, 2, 1, 0, 0, 1, 0, false))).IsOver); // Of yesterday.
        Assert.Equal(1, (await token.Peek()).Remaining);
        Assert.Equal(1, (await token.Settle(Opening(Two, waiting: 1))).Permits);
    }

    [Fact]
    public async Task A_token_past_its_end_is_expired_and_permits_are_good_no_longer()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var token = await Issue(silo, 5, Noon + TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromHours(1), (await token.Settle(Opening(One, waiting: 1))).GoodFor);
        silo.Time.Advance(TimeSpan.FromHours(1));

        var late = await token.Settle(Opening(Two, waiting: 1, ahead: 1));

        Assert.Equal(TokenStatus.Expired, late.Standing.Status);
        Assert.Equal(0, late.Permits);
    }

    [Fact]
    public async Task What_a_report_does_not_name_is_given_back()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 10);
        await token.Settle(Opening(One, waiting: 6));

        // Two have succeeded, one runs, one waits in the pocket; two are missing.
        var grant = await token.Settle(new PermitReport(One, 2, 2, 1, 1, 0, 0, false));

        Assert.Equal(6, grant.Standing.Remaining);
    }

    [Fact]
    public async Task A_late_report_is_known_by_its_number_and_changes_nothing()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 10);
        await token.Settle(Opening(One, waiting: 4));
        await token.Settle(new PermitReport(One, 3, 4, 0, 0, 2, 0, false));

        var late = await token.Settle(new PermitReport(One, 2, 0, 0, 0, 5, 0, false));

        Assert.True(late.IsOver);
        Assert.Equal(0, late.Permits);
        Assert.Equal(4, (await token.Peek()).Remaining);
    }

    [Fact]
    public async Task An_account_that_is_not_known_is_over()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 10);

        Assert.True((await token.Settle(new PermitReport(One, 7, 3, 2, 2, 1, 0, false))).IsOver);
        Assert.Equal(10, (await token.Peek()).Remaining);
    }

    [Fact]
    public async Task A_closed_account_leaves_its_spent_calls()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 10);
        await token.Settle(Opening(One, waiting: 5));

        await token.Settle(new PermitReport(One, 2, 3, 0, 0, 0, 0, Closes: true));

        Assert.Equal(7, (await token.Peek()).Remaining);
        Assert.True((await token.Settle(new PermitReport(One, 3, 3, 0, 0, 1, 0, false))).IsOver);
    }

    [Fact]
    public async Task Idle_permits_are_asked_back_when_calls_wait_in_vain_elsewhere()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 10);
        silo.Time.Advance(TimeSpan.FromSeconds(5)); // Permits are asked back after an issue, too.
        await token.Settle(Opening(One, waiting: 10));
        Assert.False((await token.Settle(new PermitReport(One, 2, 4, 0, 6, 0, 0, false))).IsRecalled);

        var refused = await token.Settle(Opening(Two, waiting: 3));
        Assert.Equal((0, 6), (refused.Permits, refused.IdleElsewhere));
        Assert.True((await token.Settle(new PermitReport(One, 3, 4, 0, 6, 0, 9, false))).IsRecalled);
        await token.Settle(new PermitReport(One, 4, 4, 0, 0, 0, 0, false));

        Assert.Equal(3, (await token.Settle(new PermitReport(Two, 2, 0, 0, 0, 3, 0, false))).Permits);
    }

    [Fact]
    public async Task What_was_granted_stays_taken_over_a_restart_and_a_new_issue()
    {
        var time = new ManualTimeProvider(Noon);
        var silo = await TestSilo.Start(time: time);
        var token = await Issue(silo, 3);
        await token.Settle(Opening(One, waiting: 2));
        await silo.DisposeAsync();

        await using var again = await TestSilo.Start(silo.Folder, time);
        var same = await Issue(again, 3);

        Assert.Equal(1, (await same.Peek()).Remaining);
        Assert.Equal(2, (await same.Settle(new PermitReport(One, 2, 1, 0, 0, 0, 0, false))).Standing.Remaining);
    }

    [Theory]
    [InlineData(0, "x")]
    [InlineData(1, " ")]
    public async Task Senseless_terms_are_refused(int quota, string name)
    {
        await using var silo = await TestSilo.Start();
        var token = silo.Grain<ITokenGrain>("t");

        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => token.Issue(new TokenTerms(name, quota, DateTimeOffset.MaxValue)));

        Assert.Equal(TokenStatus.Unknown, (await token.Peek()).Status);
    }

    [Fact]
    public async Task Negative_counts_are_refused_and_change_nothing()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 10);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => token.Settle(new PermitReport(One, 1, -5, 0, 0, 1, 0, false)));

        Assert.Equal(10, (await token.Peek()).Remaining);
    }

    private static PermitReport Opening(Guid account, int waiting, int ahead = 0) =>
        new(account, 1, Spent: 0, InUse: 0, Idle: 0, waiting, ahead, Closes: false);

    private static async Task<ITokenGrain> Issue(TestSilo silo, int quota, DateTimeOffset? expiresAt = null)
    {
        var token = silo.Grain<ITokenGrain>("abc");
        await token.Issue(new TokenTerms("test", quota, expiresAt ?? DateTimeOffset.MaxValue));
        return token;
    }
}
