using System.Collections.Concurrent;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Messaging;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Placement;
using OpenData.Actors.Runtime.Scheduling;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// The activations of this silo, at most one per grain. An entry goes away only after its activation is dead, and is
/// replaced, not removed, when calls wait: whoever finds the successor finds those calls in front of its own. Where another
/// silo owns the grain by then, the waiting calls go there instead.
/// </summary>
internal sealed class ActivationDirectory
{
    private readonly ConcurrentDictionary<GrainId, GrainActivation> _activations = new();
    private readonly ConcurrentDictionary<GrainId, WorkerGroup> _workers = new();
    private readonly GrainCatalog _catalog;
    private readonly ActivationServices _shared;
    private readonly ClusterView _cluster;
    private volatile DirectoryState _state = DirectoryState.NotStarted;

    public ActivationDirectory(GrainCatalog catalog, ActivationServices shared, ClusterView cluster)
    {
        (_catalog, _shared, _cluster) = (catalog, shared, cluster);
        cluster.Changed += HandOver;
    }

    private enum DirectoryState
    {
        NotStarted,
        Open,
        Closing,
        Closed,
    }

    public int Count => All().Count();

    /// <summary>Whether the silo has begun to take calls, and not ended.</summary>
    public bool HasOpened => _state is DirectoryState.Open or DirectoryState.Closing;

    /// <summary>Where calls go whose grain is no longer this silo's. The router sets it.</summary>
    public Action<Call> Reroute { get; set; } = static call => call.Reject(new SiloUnavailableException("The silo has not started."));

    /// <summary>The activation of a grain, or null when it has none now.</summary>
    public GrainActivation? Find(GrainId id) => _activations.GetValueOrDefault(id);

    /// <summary>All activations. Walks over them without a lock or a copy: those that begin or end meanwhile may be
    /// missing.</summary>
    public IEnumerable<GrainActivation> All() =>
        _activations.Select(each => each.Value).Concat(_workers.SelectMany(each => each.Value.All()));

    public void Open() => _state = DirectoryState.Open;

    /// <summary>Hands a call to the activation of its grain, which is made if there is none. A call that cannot be
    /// delivered is rejected.</summary>
    public void Deliver(Call call)
    {
        while (_state is DirectoryState.Open or DirectoryState.Closing)
        {
            if (!_activations.TryGetValue(call.Target, out var activation))
            {
                if (_catalog.FindClass(call.Target.Type) is not { } grainClass)
                {
                    call.Reject(new ArgumentException($"No grain class has the grain type of {call.Target}."));
                    return;
                }

                if (grainClass.IsStatelessWorker)
                {
                    if (DeliverToWorker(grainClass, call))
                    {
                        return;
                    }

                    continue;
                }

                if (_state != DirectoryState.Open)
                {
                    break;
                }

                activation = Create(call.Target, grainClass);
            }

            if (activation.TryEnqueue(call))
            {
                return;
            }

            // The activation is dead and its last step, in another thread, is to leave the directory.
            Thread.Yield();
        }

        SendAwayOrRefuse(call);
    }

    public void CollectIdle(DateTimeOffset now)
    {
        foreach (var activation in All())
        {
            activation.CollectIfIdle(now);
        }
    }

    /// <summary>Puts a new activation with the waiting calls in the place of a dead one, or nothing when none wait.</summary>
    /// <param name="dead">Its state is dead.</param>
    /// <param name="waiting">Its queue.</param>
    /// <param name="hasRun">Whether any request ran in it; if not, the move counts against the calls' limit.</param>
    public void Replace(GrainActivation dead, CallQueue waiting, bool hasRun)
    {
        if (dead.Class.IsStatelessWorker || _state != DirectoryState.Open || !_cluster.IsOwn(dead.GrainId))
        {
            Remove(dead);
            while (waiting.Dequeue() is { } call)
            {
                if (dead.Class.IsStatelessWorker)
                {
                    Deliver(call);
                }
                else
                {
                    SendAwayOrRefuse(call);
                }
            }

            return;
        }

        var moving = new CallQueue();
        while (waiting.Dequeue() is { } call)
        {
            if (!hasRun && ++call.ForwardCount > _shared.MaxForwardCount)
            {
                call.Reject(new OrleansException(
                    $"{call.Describe()} was forwarded {_shared.MaxForwardCount} times: the grain ends before it runs a request."));
            }
            else
            {
                moving.Enqueue(call);
            }
        }

        if (moving.Count == 0)
        {
            Remove(dead);
            return;
        }

        var successor = new GrainActivation(dead.GrainId, dead.Class, this, _shared, moving);
        _activations[dead.GrainId] = successor;
        successor.Start();
    }

    public void Remove(GrainActivation dead)
    {
        if (!dead.Class.IsStatelessWorker)
        {
            _activations.TryRemove(KeyValuePair.Create(dead.GrainId, dead));
        }
        else if (_workers.TryGetValue(dead.GrainId, out var group) && group.Remove(dead))
        {
            _workers.TryRemove(KeyValuePair.Create(dead.GrainId, group));
        }
    }

    /// <summary>Ends all activations; new ones are refused from the call on, all calls from the return on.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _state = DirectoryState.Closing;
        while (All().ToArray() is { Length: > 0 } leaving)
        {
            foreach (var activation in leaving)
            {
                activation.Deactivate(
                    new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo stops."), cancellationToken);
            }

            await Task.WhenAll(leaving.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
        }

        _state = DirectoryState.Closed;
    }

    /// <summary>Ends the activations whose grains another silo owns now, or all when this silo may own none.</summary>
    private void HandOver()
    {
        if (_cluster.IsAlone)
        {
            return;
        }

        foreach (var activation in _activations.Values)
        {
            HandOver(activation);
        }
    }

    private void HandOver(GrainActivation activation)
    {
        if (!_cluster.IsOwn(activation.GrainId))
        {
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.Migrating, "Another silo owns the grain now."));
        }
    }

    private GrainActivation Create(GrainId id, GrainClass grainClass)
    {
        var created = new GrainActivation(id, grainClass, this, _shared, waiting: null);
        var winner = _activations.GetOrAdd(id, created);
        if (ReferenceEquals(winner, created))
        {
            created.Start();

            // The view may have changed since the call was routed, before this one could be seen.
            HandOver(created);
        }

        return winner;
    }

    /// <summary>False when the group of workers has ended meanwhile, and the call needs its successor.</summary>
    private bool DeliverToWorker(GrainClass grainClass, Call call)
    {
        if (_state != DirectoryState.Open)
        {
            Refuse(call);
            return true;
        }

        var id = call.Target;
        var group = _workers.GetOrAdd(
            id, _ => new WorkerGroup(grainClass, () => new GrainActivation(id, grainClass, this, _shared, waiting: null)));
        return group.TryDeliver(call);
    }

    private void SendAwayOrRefuse(Call call)
    {
        if (HasOpened && call is IWireCall && !_cluster.IsOwn(call.Target))
        {
            Reroute(call);
        }
        else
        {
            Refuse(call);
        }
    }

    private void Refuse(Call call) => call.Reject(new SiloUnavailableException(_state == DirectoryState.NotStarted
        ? "The silo has not started: call grains after the host has."
        : "The silo is stopping."));
}
