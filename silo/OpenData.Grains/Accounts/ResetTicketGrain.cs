using OpenData.Contracts.Accounts;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Accounts;

/// <summary>Owns the right to set a password once.</summary>
public sealed class ResetTicketGrain([PersistentState("ticket")] IPersistentState<ResetTicketState> state, TimeProvider time)
    : Grain, IResetTicketGrain
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public Task Issue(string accountId) =>
        state.Store(new ResetTicketState { Account = accountId, ExpiresAt = time.GetUtcNow() + GoodFor });

    /// <inheritdoc/>
    public async Task<string?> Redeem()
    {
        DeactivateOnIdle();
        if (state.State.Account is not { } account)
        {
            return null;
        }

        var isGood = time.GetUtcNow() < state.State.ExpiresAt;
        await state.ClearStateAsync();
        return isGood ? account : null;
    }
}
