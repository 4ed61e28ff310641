using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Grains;

/// <summary>Fails to activate the first time, after a gate.</summary>
internal sealed class FragileGrain(Journal journal) : Grain, IFragile
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var isFirst = !journal.Entries.Contains("tried");
        journal.Add("tried");
        await journal.Gate("fragile").PassAsync();
        if (isFirst)
        {
            throw new InvalidOperationException("broken on purpose");
        }
    }

    public Task<string> Ask() => Task.FromResult("works now");
}

internal sealed class HomelessGrain([PersistentState("x", "nowhere")] IPersistentState<CartState> state) : Grain, IHomeless
{
    public Task Ask() => Task.FromResult(state.Etag);
}

/// <summary>Ends before it runs any request.</summary>
internal sealed class RestlessGrain : Grain, IRestless
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Ask() => Task.CompletedTask;
}
