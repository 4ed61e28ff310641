using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Grains;

/// <summary>Its constructor needs nothing of its own scope.</summary>
internal sealed class ThriftyGrain(
    Journal journal, ILogger<ThriftyGrain> logger, [PersistentState("x", "carts")] IPersistentState<CartState> state)
    : Grain, IThrifty, IDisposable
{
    public Task<string> UseShared()
    {
        Assert.NotNull(logger);
        Assert.False(state.RecordExists);
        Assert.Same(journal, ServiceProvider.GetRequiredService<Journal>());
        Assert.Same(ServiceProvider, ServiceProvider.GetRequiredService<IServiceProvider>());
        using var timer = this.RegisterGrainTimer(() => Task.CompletedTask, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        return Task.FromResult(GrainFactory.GetGrain<IThrifty>("other").GetPrimaryKeyString());
    }

    public Task<string> UseScoped()
    {
        var thing = ServiceProvider.GetRequiredService<ScopedThing>();
        Assert.Same(thing, ServiceProvider.GetRequiredService<ScopedThing>());
        return Task.FromResult(thing.Owner.ToString());
    }

    public Task<string> SubscribeLate() => Task.FromResult(
        Assert.Throws<InvalidOperationException>(() => GrainContext.ObservableLifecycle.Subscribe(
            "Somebody", GrainLifecycleStage.Last, _ => Task.CompletedTask)).Message);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public void Dispose() => journal.Add("grain disposed");
}

/// <summary>Its constructor takes a service that is made for it alone.</summary>
internal sealed class PartnerGrain(Partner partner) : Grain, IPartner
{
    public Task Touch() => Task.FromResult(partner);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

/// <summary>Takes part in stages before, at and after its own.</summary>
internal sealed class StagedGrain : Grain, IStaged
{
    private readonly Journal _journal;

    public StagedGrain(Journal journal)
    {
        _journal = journal;
        Subscribe("late", GrainLifecycleStage.Activate + 1);
        Subscribe("early", GrainLifecycleStage.SetupState);
        Subscribe("early, too", GrainLifecycleStage.SetupState);
        Subscribe("beside", GrainLifecycleStage.Activate);
        Subscribe("never", GrainLifecycleStage.First).Dispose();
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Note("up grain");

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Note("down grain");

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private IDisposable Subscribe(string name, int stage) =>
        GrainContext.ObservableLifecycle.Subscribe(name, stage, _ => Note($"up {name}"), _ => Note($"down {name}"));

    private Task Note(string entry)
    {
        _journal.Add(entry);
        return Task.CompletedTask;
    }
}
