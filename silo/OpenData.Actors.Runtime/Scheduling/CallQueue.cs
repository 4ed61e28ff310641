using OpenData.Actors.Runtime.Messaging;

namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>Calls in order of arrival, linked through <see cref="Call.QueueNext"/>. A call is in at most one queue: it waits or
/// runs.</summary>
internal sealed class CallQueue
{
    private Call? _head;
    private Call? _tail;

    public int Count { get; private set; }

    /// <summary>How many of the calls might start while others run; while zero, nobody needs to search.</summary>
    public int InterleavingCount { get; private set; }

    public void Enqueue(Call call)
    {
        call.QueueNext = null;
        if (_tail is null)
        {
            _head = call;
        }
        else
        {
            _tail.QueueNext = call;
        }

        _tail = call;
        Count++;
        InterleavingCount += call.MayInterleave ? 1 : 0;
    }

    /// <summary>Takes out the oldest call that <paramref name="isWanted"/>, or null.</summary>
    public Call? TakeFirst<TState>(TState state, Func<TState, Call, bool> isWanted)
    {
        Call? before = null;
        for (var call = _head; call is not null; before = call, call = call.QueueNext)
        {
            if (isWanted(state, call))
            {
                Unlink(before, call);
                return call;
            }
        }

        return null;
    }

    /// <summary>Takes out this call; false when it is not there.</summary>
    public bool Remove(Call call) => TakeFirst(call, ReferenceEquals) is not null;

    public bool Exists<TState>(TState state, Func<TState, Call, bool> isWanted)
    {
        for (var call = _head; call is not null; call = call.QueueNext)
        {
            if (isWanted(state, call))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes out the oldest call, or null.</summary>
    public Call? Dequeue()
    {
        var call = _head;
        if (call is not null)
        {
            Unlink(null, call);
        }

        return call;
    }

    private void Unlink(Call? before, Call call)
    {
        if (before is null)
        {
            _head = call.QueueNext;
        }
        else
        {
            before.QueueNext = call.QueueNext;
        }

        if (ReferenceEquals(_tail, call))
        {
            _tail = before;
        }

        call.QueueNext = null;
        Count--;
        InterleavingCount -= call.MayInterleave ? 1 : 0;
    }
}
