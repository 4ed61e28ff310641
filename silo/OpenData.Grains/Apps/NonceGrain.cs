using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Apps;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Apps;

/// <summary>Owns the nonces of one app in one minute.</summary>
public sealed class NonceGrain([PersistentState("nonces")] IPersistentState<NonceState> state) : Grain, INonceGrain
{
    private const int HashBytes = 16;

    /// <inheritdoc/>
    public async Task<bool> Use(long minute, string nonce)
    {
        if (minute < state.State.Minute)
        {
            return false;
        }

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, HashBytes));
        var used = minute == state.State.Minute ? state.State.Used : [];
        if (used.Contains(hash))
        {
            return false;
        }

        await state.Store(new NonceState { Minute = minute, Used = used.Add(hash) });
        return true;
    }
}
