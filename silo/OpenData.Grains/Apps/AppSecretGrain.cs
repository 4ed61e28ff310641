using OpenData.Contracts.Apps;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Apps;

/// <summary>Says whose a secret is.</summary>
public sealed class AppSecretGrain([PersistentState("owner")] IPersistentState<AppSecretState> state) : Grain, IAppSecretGrain
{
    /// <inheritdoc/>
    public Task Assign(string appId) => state.Store(new AppSecretState { AppId = appId });

    /// <inheritdoc/>
    public Task<string?> AppId()
    {
        if (state.State.AppId is null)
        {
            DeactivateOnIdle(); // Guessed secrets must not fill the memory.
        }

        return Task.FromResult(state.State.AppId);
    }

    /// <inheritdoc/>
    public Task Forget()
    {
        DeactivateOnIdle();
        return state.ClearStateAsync();
    }
}
