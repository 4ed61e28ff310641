using OpenData.Contracts.Accounts;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Accounts;

/// <summary>Counts failures, and makes the next attempt wait.</summary>
public sealed class AttemptsGrain([PersistentState("attempts")] IPersistentState<AttemptsState> state, TimeProvider time)
    : Grain, IAttemptsGrain
{
    private const int Free = 5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<TimeSpan> Begin()
    {
        var now = time.GetUtcNow();
        var failures = now - state.State.Last >= AttemptsState.Memory ? 0 : state.State.Failures;
        var opens = state.State.Last + Delay(failures);
        if (failures >= Free && now < opens)
        {
            return opens - now;
        }

        await state.Store(new AttemptsState { Failures = failures + 1, Last = now, Before = state.State.Last });
        return TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public Task Withdraw() => state.State.Failures switch
    {
        0 => Task.CompletedTask,
        1 => state.ClearStateAsync(),
        _ => state.Store(state.State with { Failures = state.State.Failures - 1, Last = state.State.Before }),
    };

    /// <inheritdoc/>
    public Task Succeeded() => state.State.Failures == 0 ? Task.CompletedTask : state.ClearStateAsync();

    private static TimeSpan Delay(int failures)
    {
        var doublings = Math.Clamp(failures - Free, 0, 10);
        var delay = FirstDelay * Math.Pow(2, doublings);
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
