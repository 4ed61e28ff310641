using System.Collections.Concurrent;
using OpenData.Actors.Runtime.Messaging;
using OpenData.Actors.Runtime.Placement;
using OpenData.Actors.Runtime.Scheduling;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// The activations of this silo, at most one per grain. An entry goes away only after its activation is dead, and is
/// replaced, not removed, when calls wait: whoever finds the successor finds those calls in front of its own.
/// </summary>
internal sealed class ActivationDirectory(GrainCatalog catalog, ActivationServices shared)
{
    private readonly ConcurrentDictionary<GrainId, GrainActivation> _activations = new();
    private volatile DirectoryState _state = DirectoryState.NotStarted;

    private enum DirectoryState
    {
        NotStarted,
        Open,
        Closing,
        Closed,
    }

    public int Count => _activations.Count;

    /// <summary>The activation of a grain, or null when it has none now.</summary>
    public GrainActivation? Find(GrainId id) => _activations.GetValueOrDefault(id);

    public void Open() => _state = DirectoryState.Open;

    /// <summary>Hands a call to the activation of its grain, which is made if there is none. A call that cannot be
    /// delivered is rejected.</summary>
    public void Deliver(Call call)
    {
        while (_state is DirectoryState.Open or DirectoryState.Closing)
        {
            if (!_activations.TryGetValue(call.Target, out var activation))
            {
                if (Create(call.Target, call) is not { } created)
                {
                    return;
                }

                activation = created;
            }

            if (activation.TryEnqueue(call))
            {
                return;
            }

            // The activation is dead and its last step, in another thread, is to leave the directory.
            Thread.Yield();
        }

        call.Reject(Unavailable());
    }

    public void CollectIdle(DateTimeOffset now)
    {
        foreach (var (_, activation) in _activations)
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
        var moving = new CallQueue();
        while (waiting.Dequeue() is { } call)
        {
            if (_state != DirectoryState.Open)
            {
                call.Reject(Unavailable());
            }
            else if (!hasRun && ++call.ForwardCount > shared.MaxForwardCount)
            {
                call.Reject(new OrleansException(
                    $"{call.Describe()} was forwarded {shared.MaxForwardCount} times: the grain ends before it runs a request."));
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

        var successor = new GrainActivation(dead.GrainId, dead.Class, this, shared, moving);
        _activations[dead.GrainId] = successor;
        successor.Start();
    }

    public void Remove(GrainActivation dead) => _activations.TryRemove(KeyValuePair.Create(dead.GrainId, dead));

    /// <summary>Ends all activations; new ones are refused from the call on, all calls from the return on.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _state = DirectoryState.Closing;
        while (!_activations.IsEmpty)
        {
            var leaving = _activations.Values.ToArray();
            foreach (var activation in leaving)
            {
                activation.Deactivate(
                    new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo stops."), cancellationToken);
            }

            await Task.WhenAll(leaving.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
        }

        _state = DirectoryState.Closed;
    }

    private GrainActivation? Create(GrainId id, Call call)
    {
        if (_state != DirectoryState.Open)
        {
            call.Reject(Unavailable());
            return null;
        }

        if (catalog.FindClass(id.Type) is not { } grainClass)
        {
            call.Reject(new ArgumentException($"No grain class has the grain type of {id}."));
            return null;
        }

        var created = new GrainActivation(id, grainClass, this, shared, waiting: null);
        var winner = _activations.GetOrAdd(id, created);
        if (ReferenceEquals(winner, created))
        {
            created.Start();
        }

        return winner;
    }

    private SiloUnavailableException Unavailable() => new(_state == DirectoryState.NotStarted
        ? "The silo has not started: call grains after the host has."
        : "The silo is stopping.");
}
