using Orleans;
using Orleans.Runtime;

namespace OpenData.Benchmarks.Grains;

/// <summary>Keeps a number.</summary>
public sealed class PingGrain([PersistentState("ping")] IPersistentState<PingState> state) : Grain, IPingGrain
{
    private static readonly Task<int> Zero = Task.FromResult(0);

    /// <inheritdoc/>
    public Task<int> Ping(int number) => Zero;

    /// <inheritdoc/>
    public async Task<int> Write(int number)
    {
        state.State.Number = number;
        await state.WriteStateAsync();
        return number;
    }
}
