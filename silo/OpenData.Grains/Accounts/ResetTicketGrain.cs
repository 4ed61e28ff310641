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
    public Task Issue(string accountId, string mobile) =>
        state.Store(new ResetTicketState { Account = accountId, Mobile = mobile, ExpiresAt = time.GetUtcNow() + GoodFor });

    /// <inheritdoc/>
    public async Task<Proof?> Redeem()
    {
        DeactivateOnIdle();
        if (state.State is not { Account: { } account, Mobile: { } mobile })
        {
            return null;
        }

        var isGood = time.GetUtcNow() < state.State.ExpiresAt;
        await state.ClearStateAsync();
        return isGood ? Proof.ByMobile(account, mobile) : null;
    }
}
