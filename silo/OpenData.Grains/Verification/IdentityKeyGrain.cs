using OpenData.Contracts.Verification;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Verification;

/// <summary>Owns the key of the hashes of identity numbers.</summary>
public sealed class IdentityKeyGrain([PersistentState("identity-key")] IPersistentState<IdentityKeyState> state)
    : Grain, IIdentityKeyGrain
{
    /// <inheritdoc/>
    public Task<string?> Read() => Task.FromResult(state.State.Key);

    /// <inheritdoc/>
    public async Task<string> Put(string? read, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (state.State.Key is { } kept && kept != read)
        {
            return kept;
        }

        await state.Store(state.State with { Key = key });
        return key;
    }
}
