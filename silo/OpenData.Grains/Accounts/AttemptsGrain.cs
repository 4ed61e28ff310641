using OpenData.Contracts.Accounts;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Accounts;

/// <summary>Counts failures, and makes the next attempt wait.</summary>
public sealed class AttemptsGrain([PersistentState("attempts")] IPersistentState<AttemptsState> state, TimeProvider time)
    : Grain, IAttemptsGrain
{
    /// <inheritdoc/>
    public async Task<TimeSpan> Begin()
    {
        var now = time.GetUtcNow();
        var failures = now - state.State.Last >= AttemptsState.Memory ? 0 : state.State.Failures;
        var opens = state.State.Last + Lockout.Delay(failures);
        if (failures >= Lockout.Free && now < opens)
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
}
