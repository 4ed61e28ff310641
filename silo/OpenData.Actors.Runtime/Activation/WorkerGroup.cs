using OpenData.Actors.Runtime.Messaging;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>The activations of one stateless worker grain in this silo. A call goes to one that is free, else to a new one
/// while there may be more, else to the one with the fewest calls.</summary>
internal sealed class WorkerGroup(GrainClass grainClass, Func<GrainActivation> create)
{
    private readonly Lock _gate = new();
    private readonly List<GrainActivation> _workers = [];
    private bool _isOver;

    /// <summary>Hands over a call; false when the group has ended and needs a successor.</summary>
    public bool TryDeliver(Call call)
    {
        GrainActivation worker;
        var isNew = false;
        lock (_gate)
        {
            if (_isOver)
            {
                return false;
            }

            var least = _workers.MinBy(each => each.Load);
            isNew = least is null || (least.Load > 0 && _workers.Count < grainClass.MaxLocalWorkers);
            worker = isNew ? create() : least!;
            if (isNew)
            {
                _workers.Add(worker);
            }
        }

        if (isNew)
        {
            worker.Start();
        }

        return worker.TryEnqueue(call) || TryDeliver(call);
    }

    /// <summary>A worker is dead; true when it was the last, and the group is over.</summary>
    public bool Remove(GrainActivation dead)
    {
        lock (_gate)
        {
            _workers.Remove(dead);
            return _isOver = _workers.Count == 0;
        }
    }

    public GrainActivation[] All()
    {
        lock (_gate)
        {
            return [.. _workers];
        }
    }
}
