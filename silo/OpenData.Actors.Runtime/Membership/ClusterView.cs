using System.Collections.Immutable;
using OpenData.Actors.Runtime.Hosting;
using OpenData.Actors.Runtime.Placement;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Membership;

/// <summary>
/// What this silo knows of its cluster, and whether it may own grains now. A silo that has not renewed its lease in time
/// may not, by its own clock, before any other silo may declare it dead: so it never owns a grain that another one may own
/// already, as long as both clocks run at about the same speed.
/// </summary>
internal sealed class ClusterView(LocalSilo local, TimeProvider time)
{
    private const long Never = long.MaxValue;

    private volatile State _state = new(MembershipView.Empty, new Rendezvous([]), 0, IsAlone: false);

    /// <summary>Raised after the view or this silo's right to serve has changed, on the thread that changed it.</summary>
    public event Action? Changed;

    public MembershipView View => _state.View;

    /// <summary>Whether there is no cluster: this silo owns all grains, for ever.</summary>
    public bool IsAlone => _state.IsAlone;

    /// <summary>Whether the lease runs.</summary>
    public bool IsServing => MayServe(_state);

    /// <summary>The silo that owns a grain; null when this silo may not tell, because its lease has run out or it has not
    /// joined.</summary>
    public SiloAddress? OwnerOf(GrainId grain)
    {
        var state = _state;
        return !MayServe(state) ? null : state.IsAlone ? local.Address : state.Placement.OwnerOf(grain);
    }

    /// <summary>Whether this silo owns a grain.</summary>
    public bool IsOwn(GrainId grain) => _state.IsAlone || OwnerOf(grain) == local.Address;

    /// <summary>Whether an address is this silo's, in its present start.</summary>
    public bool IsSelf(SiloAddress silo) => silo == local.Address;

    /// <summary>Whether another silo is in the view, by this very start of it.</summary>
    public bool Has(SiloAddress silo) => _state.View.Entries.Any(each => each.Silo == silo);

    /// <summary>Makes this silo a cluster of one that needs no lease.</summary>
    public void BeAlone()
    {
        ImmutableArray<MembershipEntry> self = [new(local.Address, SiloStatus.Active, local.Name, time.GetUtcNow())];
        _state = new State(new MembershipView(1, self), new Rendezvous(self), Never, IsAlone: true);
        Changed?.Invoke();
    }

    /// <summary>Takes a view that the table gave, if it is not older than the present one.</summary>
    /// <param name="view">The view, with this silo in it.</param>
    /// <param name="serveUntil">Timestamp of the <see cref="TimeProvider"/> until which this silo may own grains.</param>
    public void Publish(MembershipView view, long serveUntil)
    {
        var before = _state;
        if (view.Version < before.View.Version)
        {
            return;
        }

        var isSame = view.Version == before.View.Version && MayServe(before);
        _state = isSame
            ? before with { ServeUntil = serveUntil }
            : new State(view, new Rendezvous(view.Entries), serveUntil, IsAlone: false);
        if (!isSame)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>The lease is lost: nothing is owned until the next view.</summary>
    public void Fence()
    {
        _state = _state with { ServeUntil = 0 };
        Changed?.Invoke();
    }

    private bool MayServe(State state) => state.ServeUntil == Never || time.GetTimestamp() < state.ServeUntil;

    private sealed record State(MembershipView View, Rendezvous Placement, long ServeUntil, bool IsAlone);
}
