using OpenData.Contracts.Accounts;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Accounts;

/// <summary>Owns a name that at most one account may have.</summary>
public sealed class LoginNameGrain(
    [PersistentState("owner")] IPersistentState<LoginNameState> state, IGrainFactory grains, TimeProvider time)
    : Grain, ILoginNameGrain
{
    private static readonly TimeSpan TimeToComplete = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<bool> Claim(string accountId)
    {
        if (state.State.Owner == accountId)
        {
            return true;
        }

        if (state.State.Owner is { } other && (time.GetUtcNow() - state.State.Since < TimeToComplete
            || await grains.GetGrain<IAccountGrain>(other).Holds(this.GetPrimaryKeyString())))
        {
            return false;
        }

        await state.Store(new LoginNameState { Owner = accountId, Since = time.GetUtcNow() });
        return true;
    }

    /// <inheritdoc/>
    public Task Release(string accountId) =>
        state.State.Owner == accountId ? state.ClearStateAsync() : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<string?> Owner()
    {
        if (state.State.Owner is null)
        {
            DeactivateOnIdle(); // Guessed names must not fill the memory.
        }

        return Task.FromResult(state.State.Owner);
    }
}
