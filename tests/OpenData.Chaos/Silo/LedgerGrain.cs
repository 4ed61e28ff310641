using Orleans;
using Orleans.Runtime;

namespace OpenData.Chaos.Silo;

/// <summary>Writes before it answers.</summary>
public sealed class LedgerGrain([PersistentState("ledger", LedgerGrain.Storage)] IPersistentState<LedgerState> state) : Grain, ILedgerGrain
{
    /// <summary>The storage that ledgers are kept in: the runtime's own, where datasets and tokens are in the product's.</summary>
    public const string Storage = "ledgers";

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
