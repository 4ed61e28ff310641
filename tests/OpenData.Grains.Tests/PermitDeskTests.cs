using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Permits;
using Orleans;

namespace OpenData.Grains.Tests;

/// <summary>Permits as calls of one silo and of two see them. Each desk has accounts of its own, as each silo has.</summary>
public sealed class PermitDeskTests
{
    private const string Token = "abc";

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero); // 12:00 in Shanghai.

    [Fact]
    public async Task Of_a_hundred_concurrent_calls_exactly_the_quota_is_granted()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 20);
        using var desk = Desk(silo);

        var permits = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Call(desk)));

        Assert.Equal(20, permits.Count(standing => standing.Status == TokenStatus.Good));
        Assert.Equal(80, permits.Count(standing => standing.Status == TokenStatus.Spent));
        Assert.Equal(Enumerable.Range(0, 20), permits
            .Where(standing => standing.Status == TokenStatus.Good).Select(standing => standing.Remaining).Order());
    }

    [Fact]
    public async Task Two_silos_together_grant_exactly_the_quota()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 50);
        using var one = Desk(silo);
        using var two = Desk(silo);

        var permits = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Call(i % 2 == 0 ? one : two)));

        Assert.Equal(50, permits.Count(standing => standing.Status == TokenStatus.Good));
    }

    [Fact]
    public async Task The_last_permit_is_usable_although_another_silo_holds_it()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 200);
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        var wires = new[] { new SettledToken(silo.Grain<ITokenGrain>(Token)), new SettledToken(silo.Grain<ITokenGrain>(Token)) };
        var silos = wires.Select(wire => new TokenPermits(wire, silo.Time)).ToArray();
        for (var i = 0; i < 40; i++)
        {
            (await silos[0].Take(CancellationToken.None))!.Spend();
        }

        await wires[0].Idle();
        Assert.InRange(silos[0].Idle, 1, 100);
        var granted = 0;
        while (true)
        {
            var call = silos[1].Take(CancellationToken.None).AsTask();
            while (!call.IsCompleted)
            {
                silo.Time.Advance(TimeSpan.FromMilliseconds(100));
                silos[0].Tick();
                await Task.WhenAll(wires.Select(wire => wire.Idle()));
            }

            if (!(await call)!.IsGranted)
            {
                break;
            }

            granted++;
        }

        Assert.Equal(160, granted);
        Assert.Equal(0, silos[0].Idle);
    }

    [Fact]
    public async Task A_silo_that_is_used_much_asks_seldom()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 1_000_000);
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        var grain = new SettledToken(silo.Grain<ITokenGrain>(Token));
        var permits = new TokenPermits(grain, silo.Time);

        for (var i = 0; i < 1_000; i++)
        {
            using var permit = (await permits.Take(CancellationToken.None))!;
            permit.Spend();
        }

        Assert.InRange(grain.Settled, 1, 30);
    }

    [Fact]
    public async Task Only_spent_permits_count()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 1);
        using var desk = Desk(silo);
        for (var i = 0; i < 5; i++)
        {
            using var failing = await desk.Take(Token);
            Assert.True(failing.IsGranted);
            Assert.Equal(0, failing.Standing.Remaining);
        }

        Assert.Equal(TokenStatus.Good, (await Call(desk)).Status);
        Assert.Equal(TokenStatus.Spent, (await Call(desk)).Status);
    }

    [Fact]
    public async Task A_call_that_was_refused_or_has_ended_cannot_be_spent()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 1);
        using var desk = Desk(silo);
        var permit = await desk.Take(Token);
        permit.Dispose();
        permit.Dispose();

        Assert.Throws<InvalidOperationException>(permit.Spend);
        await Call(desk);
        using var refused = await desk.Take(Token);
        Assert.Throws<InvalidOperationException>(refused.Spend);
    }

    [Fact]
    public async Task Yesterdays_permits_are_not_used_today()
    {
        await using var silo = await TestSilo.Start(time: new ManualTimeProvider(Noon));
        await Issue(silo, 2);
        using var desk = Desk(silo);
        using var late = await desk.Take(Token);
        await Call(desk);
        Assert.Equal(TimeSpan.FromHours(12), (await Call(desk)).ResetsIn);

        silo.Time.Leap(TimeSpan.FromHours(12));
        late.Dispose(); // Given back on a day that is over.

        Assert.Equal(1, (await Call(desk)).Remaining);
        Assert.Equal(0, (await Call(desk)).Remaining);
        Assert.Equal(TokenStatus.Spent, (await Call(desk)).Status);
    }

    [Fact]
    public async Task A_graceful_stop_gives_back_all_that_was_not_spent()
    {
        var silo = await TestSilo.Start();
        await Issue(silo, 1_000);
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        var desk = Desk(silo);
        await desk.StartAsync(CancellationToken.None);
        for (var i = 0; i < 30; i++)
        {
            await Call(desk);
        }

        await desk.StopAsync(CancellationToken.None);
        await silo.DisposeAsync();

        await using var again = await TestSilo.Start(silo.Folder, silo.Time);
        Assert.Equal(970, (await again.Grain<ITokenGrain>(Token).Peek()).Remaining);
    }

    [Fact]
    public async Task A_token_that_nobody_uses_is_closed_and_opens_again()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 10);
        var grain = new SettledToken(silo.Grain<ITokenGrain>(Token));
        var permits = new TokenPermits(grain, silo.Time);
        using (var permit = (await permits.Take(CancellationToken.None))!)
        {
            permit.Spend();
        }

        Assert.True(permits.Tick());
        silo.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.False(permits.Tick());
        await grain.Idle();

        Assert.Null(await permits.Take(CancellationToken.None));
        Assert.Equal(9, (await grain.Peek()).Remaining);
    }

    [Fact]
    public async Task An_unknown_token_leaves_nothing_behind()
    {
        await using var silo = await TestSilo.Start();
        var permits = new TokenPermits(silo.Grain<ITokenGrain>("guess"), silo.Time);

        Assert.Equal(TokenStatus.Unknown, (await permits.Take(CancellationToken.None))!.Standing.Status);

        Assert.False(permits.Tick());
    }

    [Fact]
    public async Task While_no_grain_answers_calls_under_granted_permits_go_on_and_the_next_fail()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 1_000);
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        var grain = new SettledToken(silo.Grain<ITokenGrain>(Token));
        var permits = new TokenPermits(grain, silo.Time);
        while (permits.Idle < 10)
        {
            (await permits.Take(CancellationToken.None))!.Spend();
            await grain.Idle();
        }

        grain.IsAway = true;
        var idle = permits.Idle;
        for (var i = 0; i < idle; i++)
        {
            silo.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(permits.Tick());
            Assert.True((await permits.Take(CancellationToken.None))!.IsGranted);
        }

        await Assert.ThrowsAsync<TimeoutException>(() => permits.Take(CancellationToken.None).AsTask());
        grain.IsAway = false;
        Assert.True((await permits.Take(CancellationToken.None))!.IsGranted);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_takes_nothing()
    {
        await using var silo = await TestSilo.Start();
        await Issue(silo, 1);
        var grain = new SettledToken(silo.Grain<ITokenGrain>(Token));
        var permits = new TokenPermits(grain, silo.Time);
        using var leaving = new CancellationTokenSource();
        grain.Hold();
        var first = permits.Take(leaving.Token).AsTask();
        var second = permits.Take(CancellationToken.None).AsTask();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        grain.LetGo();

        Assert.True((await second)!.IsGranted);
    }

    // Requests and answers that are lost or late, on two silos: the quota holds, and no more is lost than was held.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Whatever_is_lost_or_late_the_quota_is_never_exceeded(int seed)
    {
        const int Quota = 300;
        await using var silo = await TestSilo.Start();
        await Issue(silo, Quota);
        silo.Time.Advance(TimeSpan.FromSeconds(5));
        var random = new Random(seed);
        var wires = new[] { Lossy(), Lossy() };
        var silos = wires.Select(wire => new TokenPermits(wire, silo.Time)).ToArray();
        var running = new List<Permit>();
        var spent = 0;
        for (var step = 0; step < 3_000; step++)
        {
            var permits = silos[random.Next(2)];
            switch (random.Next(10))
            {
                case < 7:
                    try
                    {
                        using var patience = new CancellationTokenSource();
                        var call = permits.Take(patience.Token).AsTask();
                        for (var i = 0; i < 30 && !call.IsCompleted; i++)
                        {
                            silo.Time.Advance(TimeSpan.FromMilliseconds(100));
                            await Task.WhenAll(wires.Select(wire => wire.Idle()));
                        }

                        await patience.CancelAsync();
                        running.Add((await call)!);
                    }
                    catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
                    {
                        // Nobody could be asked.
                    }

                    break;
                case 7:
                    silo.Time.Advance(TimeSpan.FromMilliseconds(random.Next(400)));
                    permits.Tick();
                    await Task.WhenAll(wires.Select(wire => wire.Idle()));
                    break;
                default:
                    foreach (var permit in running)
                    {
                        if (permit.IsGranted && random.Next(5) > 0)
                        {
                            permit.Spend();
                            spent++;
                        }

                        permit.Dispose();
                    }

                    running.Clear();
                    break;
            }

            Assert.InRange(spent, 0, Quota);
        }

        Assert.InRange(spent, Quota / 2, Quota);

        SettledToken Lossy() => new(silo.Grain<ITokenGrain>(Token)) { Fate = () => (Fate)Math.Max(0, random.Next(20) - 16) };
    }

    private static async Task<TokenStanding> Call(PermitDesk desk)
    {
        using var permit = await desk.Take(Token);
        if (permit.IsGranted)
        {
            permit.Spend();
        }

        return permit.Standing;
    }

    private static PermitDesk Desk(TestSilo silo) => new(
        silo.Services.GetRequiredService<IGrainFactory>(), silo.Time, silo.Services.GetRequiredService<IMeterFactory>());

    private static Task Issue(TestSilo silo, int quota) =>
        silo.Grain<ITokenGrain>(Token).Issue(new TokenTerms("test", quota, DateTimeOffset.MaxValue));
}
