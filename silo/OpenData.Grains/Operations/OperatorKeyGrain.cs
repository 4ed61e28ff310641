using OpenData.Contracts.Operations;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Operations;

/// <summary>Owns the hash of the operator key.</summary>
public sealed class OperatorKeyGrain([PersistentState("operator-key")] IPersistentState<OperatorKeyState> state)
    : Grain, IOperatorKeyGrain
{
    /// <inheritdoc/>
    public Task<string?> Hash() => Task.FromResult(state.State.Hash);

    /// <inheritdoc/>
    public async Task<string> Claim(string hash)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hash);
        if (state.State.Hash is { } kept)
        {
            return kept;
        }

        await state.Store(state.State with { Hash = hash });
        return hash;
    }
}
