using Orleans;
using Orleans.Runtime;

namespace OpenData.Chaos.Silo;

/// <summary>Writes before it answers.</summary>
public sealed class LedgerGrain([PersistentState("ledger")] IPersistentState<LedgerState> state) : Grain, ILedgerGrain
{
    /// <inheritdoc/>
    public async Task<int> Add(string operation)
    {
        var operations = state.State.Operations;
        var place = operations.IndexOf(operation);
        if (place >= 0)
        {
            return place;
        }

        operations.Add(operation);
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Nobody knows whether it was stored: the next request reads.
            DeactivateOnIdle();
            throw;
        }

        return operations.Count - 1;
    }

    /// <inheritdoc/>
    public async Task<string[]> All()
    {
        await state.ReadStateAsync();
        return [.. state.State.Operations];
    }
}
