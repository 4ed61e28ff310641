using OpenData.Actors.Runtime.Scheduling;
using OpenData.Actors.TestingHost;

namespace OpenData.Actors.Tests.Scheduling;

/// <summary>When the next turn of a class may run on its caller's thread. A test has a synchronization context, where none
/// may, so the turns begin on the pool.</summary>
public sealed class InlineTurnsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(2);

    private readonly ManualTimeProvider _clock = new();
    private readonly InlineTurns _turns;

    public InlineTurnsTests() => _turns = new InlineTurns(_clock);

    [Fact]
    public async Task One_long_turn_keeps_turns_off_their_callers_threads_for_a_millisecond_only()
    {
        Assert.True(await Turn(Long));
        Assert.False(await Turn(TimeSpan.Zero));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await Turn(TimeSpan.Zero));
    }

    [Fact]
    public async Task Turns_that_are_long_again_and_again_double_the_pause_up_to_a_second()
    {
        foreach (var pause in (int[])[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1000, 1000])
        {
            Assert.True(await Turn(Long));
            _clock.Advance(TimeSpan.FromMilliseconds(pause) - TimeSpan.FromTicks(1));
            Assert.False(await Turn(TimeSpan.Zero));
            _clock.Advance(TimeSpan.FromTicks(1));
        }
    }

    [Fact]
    public async Task Many_short_turns_make_the_next_long_one_the_first_again()
    {
        for (var i = 0; i < 5; i++)
        {
            await Turn(Long);
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        for (var i = 0; i < 64; i++)
        {
            Assert.True(await Turn(TimeSpan.Zero));
        }

        Assert.True(await Turn(Long));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await Turn(TimeSpan.Zero));
    }

    private Task<bool> Turn(TimeSpan length) => Task.Run(() =>
    {
        if (!_turns.TryBegin(out var started))
        {
            return false;
        }

        _clock.Advance(length);
        _turns.End(started, _clock.GetTimestamp());
        return true;
    });
}
