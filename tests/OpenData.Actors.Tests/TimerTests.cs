using OpenData.Actors.Tests.Grains;

namespace OpenData.Actors.Tests;

public sealed class TimerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_due_time_of_zero_ticks_at_once_and_an_infinite_period_once()
    {
        await using var silo = await Silo.StartAsync();
        var metronome = silo.Grains.GetGrain<IMetronome>("a");

        await metronome.Start(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        silo.Clock.Advance(TimeSpan.Zero);
        Assert.Equal(1, await metronome.Ticks());

        Assert.Equal(1, await TicksAfter(silo, metronome, 100));
    }

    [Fact]
    public async Task An_infinite_due_time_waits_until_it_is_changed()
    {
        await using var silo = await Silo.StartAsync();
        var metronome = silo.Grains.GetGrain<IMetronome>("a");
        await metronome.Start(Timeout.InfiniteTimeSpan, 5 * Second);
        Assert.Equal(0, await TicksAfter(silo, metronome, 20));

        await metronome.Change(3 * Second, 5 * Second);

        Assert.Equal(0, await TicksAfter(silo, metronome, 2));
        Assert.Equal(1, await TicksAfter(silo, metronome, 1));
        Assert.Equal(2, await TicksAfter(silo, metronome, 5));
    }

    [Fact]
    public async Task A_change_in_a_callback_takes_effect_after_it()
    {
        await using var silo = await Silo.StartAsync();
        var metronome = silo.Grains.GetGrain<IMetronome>("a");
        await metronome.Start(Second, Second);
        await metronome.ChangeAtNextTick(10 * Second, 20 * Second);

        Assert.Equal(1, await TicksAfter(silo, metronome, 1));
        Assert.Equal(1, await TicksAfter(silo, metronome, 9));
        Assert.Equal(2, await TicksAfter(silo, metronome, 1));
        Assert.Equal(2, await TicksAfter(silo, metronome, 19));
        Assert.Equal(3, await TicksAfter(silo, metronome, 1));
    }

    [Fact]
    public async Task Times_below_zero_are_refused()
    {
        await using var silo = await Silo.StartAsync();
        var metronome = silo.Grains.GetGrain<IMetronome>("a");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => metronome.Start(-5 * Second, Second));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => metronome.Start(Second, -5 * Second));
    }

    /// <summary>Second by second: a tick is answered for, and its successor set, before the clock goes on.</summary>
    private static async Task<int> TicksAfter(Silo silo, IMetronome metronome, int seconds)
    {
        var ticks = await metronome.Ticks();
        for (var i = 0; i < seconds; i++)
        {
            silo.Clock.Advance(Second);
            ticks = await metronome.Ticks();
        }

        return ticks;
    }
}
