using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Verification;

/// <summary>Counts the accounts of one person.</summary>
public sealed class IdentityGrain(
    [PersistentState("accounts")] IPersistentState<IdentityState> state, IGrainFactory grains, TimeProvider time)
    : Grain, IIdentityGrain
{
    private static readonly TimeSpan TimeToComplete = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<bool> Claim(string accountId)
    {
        var now = time.GetUtcNow();
        var others = state.State.Claims.Where(each => each.Account != accountId).ToList();
        if (others.Count >= IIdentityGrain.MostAccounts)
        {
            var holding = await Task.WhenAll(others.Select(each => IsHeld(each, now)));
            others = [.. others.Where((_, place) => holding[place])];
        }

        if (others.Count >= IIdentityGrain.MostAccounts)
        {
            return false;
        }

        await state.Store(state.State with { Claims = [.. others, new IdentityClaim(accountId, now)] });
        return true;
    }

    /// <inheritdoc/>
    public Task Release(string accountId)
    {
        var others = state.State.Claims.Where(each => each.Account != accountId).ToArray();
        return others.Length == state.State.Claims.Count ? Task.CompletedTask
            : others.Length == 0 ? state.ClearStateAsync()
            : state.Store(state.State with { Claims = others });
    }

    private async Task<bool> IsHeld(IdentityClaim claim, DateTimeOffset now)
    {
        if (now - claim.Since < TimeToComplete)
        {
            return true;
        }

        var request = (await grains.GetGrain<IAccountGrain>(claim.Account).Read())?.Verification;
        return request?.Status is VerificationStatus.Waiting or VerificationStatus.Approved
            && request.NumberHash == this.GetPrimaryKeyString();
    }
}
