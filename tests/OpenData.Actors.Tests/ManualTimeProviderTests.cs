using OpenData.Actors.TestingHost;

namespace OpenData.Actors.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Timers_fire_in_order_of_their_due_times_and_see_them_on_the_clock()
    {
        var start = _clock.GetUtcNow();
        var fired = new List<string>();
        using var slow = Timer("slow", 3, 0);
        using var fast = Timer("fast", 1, 1);

        _clock.Advance(TimeSpan.FromSeconds(3.5));

        Assert.Equal(["fast 1", "fast 2", "slow 3", "fast 3"], fired);
        Assert.Equal(start.AddSeconds(3.5), _clock.GetUtcNow());
        Assert.Equal(1, _clock.ActiveTimerCount);

        ITimer Timer(string name, int due, int period) => _clock.CreateTimer(
            _ => fired.Add($"{name} {(_clock.GetUtcNow() - start).TotalSeconds}"),
            null,
            TimeSpan.FromSeconds(due),
            period == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));
    }

    [Fact]
    public void After_a_leap_each_timer_that_fell_due_fires_once_and_sees_the_new_time()
    {
        var end = _clock.GetUtcNow().AddYears(4);
        var fired = new List<(string Name, DateTimeOffset At)>();
        using var often = _clock.CreateTimer(_ => fired.Add(("often", _clock.GetUtcNow())), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using var once = _clock.CreateTimer(_ => fired.Add(("once", _clock.GetUtcNow())), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var later = _clock.CreateTimer(_ => fired.Add(("later", _clock.GetUtcNow())), null, TimeSpan.FromDays(2_000), Timeout.InfiniteTimeSpan);

        _clock.Leap(end - _clock.GetUtcNow());

        Assert.Equal([("once", end), ("often", end)], fired);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(("often", end.AddSeconds(2)), fired[^1]);
    }

    [Fact]
    public void A_disposed_or_paused_timer_does_not_fire()
    {
        var fired = 0;
        var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
        _clock.Advance(TimeSpan.Zero);
        timer.Dispose();

        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task Delays_and_cancellation_follow_the_clock()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMinutes(2), _clock);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(cancellation.IsCancellationRequested);

        _clock.SetUtcNow(_clock.GetUtcNow().AddMinutes(1));
        Assert.True(cancellation.IsCancellationRequested);
    }

    [Fact]
    public void The_clock_does_not_go_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(_clock.GetUtcNow().AddTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Leap(TimeSpan.FromTicks(-1)));
    }
}
