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
    public async Task<NonceUse> Use(long minute, string nonce)
    {
        if (minute < state.State.Minute)
        {
            return NonceUse.Used;
        }

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, HashBytes));
        var used = minute == state.State.Minute ? state.State.Used : [];
        if (used.Contains(hash))
        {
            return NonceUse.Used;
        }

        if (used.Count >= INonceGrain.MostAMinute)
        {
            return NonceUse.Full;
        }

        await state.Store(new NonceState { Minute = minute, Used = used.Add(hash) });
        return NonceUse.Fresh;
    }
}
