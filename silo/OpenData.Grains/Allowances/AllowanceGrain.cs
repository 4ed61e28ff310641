using OpenData.Contracts.Allowances;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Allowances;

/// <summary>Counts what was taken in a time.</summary>
public sealed class AllowanceGrain([PersistentState("allowance")] IPersistentState<AllowanceState> state, TimeProvider time)
    : Grain, IAllowanceGrain
{
    /// <inheritdoc/>
    public async Task<TimeSpan> Take(int most, TimeSpan window)
    {
        var now = time.GetUtcNow();
        var current = now < state.State.EndsAt ? state.State : new AllowanceState { EndsAt = now + window };
        if (current.Taken >= most)
        {
            return current.EndsAt - now;
        }

        await state.Store(current with { Taken = current.Taken + 1 });
        return TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public Task PutBack() => state.State.Taken == 0
        ? Task.CompletedTask
        : state.Store(state.State with { Taken = state.State.Taken - 1 });
}
