using OpenData.Actors.TestingHost;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tests;

public sealed class TokenGrainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero); // 12:00 in Shanghai.

    [Fact]
    public async Task A_token_that_was_never_issued_is_unknown()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(ReservationStatus.Unknown, (await silo.Grain<ITokenGrain>("none").Reserve()).Status);
    }

    [Fact]
    public async Task Of_a_hundred_concurrent_calls_exactly_the_quota_is_granted()
    {
        await using var silo = await TestSilo.Start();
        var token = await Issue(silo, 20);

        var reservations = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => token.Reserve()));

        Assert.Equal(20, reservations.Count(reservation => reservation.Status == ReservationStatus.Granted));
        Assert.Equal(80, reservations.Count(reservation => reservation.Status == ReservationStatus.Spent));
        Assert.Equal(Enumerable.Range(0, 20), reservations
            .Where(reservation => reservation.Status == ReservationStatus.Granted)
            .Select(reservation => reservation.Remaining).Order());
    }

    [Fact]
    public async Task The_quota_renews_at_midnight_in_Shanghai()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var token = await Issue(silo, 1);
        Assert.Equal(ReservationStatus.Granted, (await token.Reserve()).Status);
        var spent = await token.Reserve();
        Assert.Equal(ReservationStatus.Spent, spent.Status);
        Assert.Equal(TimeSpan.FromHours(12), spent.ResetsIn);

        silo.Time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(ReservationStatus.Spent, (await token.Reserve()).Status);
        silo.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ReservationStatus.Granted, (await token.Reserve()).Status);
    }

    [Fact]
    public async Task A_token_past_its_end_is_expired()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var token = await Issue(silo, 5, Noon + TimeSpan.FromDays(1));
        silo.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ReservationStatus.Expired, (await token.Reserve()).Status);
    }

    [Fact]
    public async Task A_failed_call_is_given_back_on_its_own_day_only()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        var token = await Issue(silo, 2);
        var first = await token.Reserve();
        await token.Release(first.Day);
        Assert.Equal(2, (await token.Peek()).Remaining);

        var yesterday = await token.Reserve();
        silo.Time.Advance(TimeSpan.FromDays(1));
        await token.Reserve();
        await token.Release(yesterday.Day);

        Assert.Equal(1, (await token.Peek()).Remaining);
    }

    [Fact]
    public async Task Calls_of_the_day_stay_counted_over_a_restart_and_a_new_issue()
    {
        var time = new ManualTimeProvider(Noon);
        var silo = await TestSilo.Start(time: time);
        var token = await Issue(silo, 3);
        await token.Reserve();
        await token.Reserve();
        await silo.DisposeAsync();

        await using var again = await TestSilo.Start(silo.Folder, time);
        var same = await Issue(again, 3);

        Assert.Equal(1, (await same.Peek()).Remaining);
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

        Assert.Equal(ReservationStatus.Unknown, (await token.Peek()).Status);
    }

    private static async Task<ITokenGrain> Issue(TestSilo silo, int quota, DateTimeOffset? expiresAt = null)
    {
        var token = silo.Grain<ITokenGrain>("abc");
        await token.Issue(new TokenTerms("test", quota, expiresAt ?? DateTimeOffset.MaxValue));
        return token;
    }
}
