namespace OpenData.Actors.Runtime.Messaging;

/// <summary>Calls that wait for an answer, doubly linked through themselves, so that adding and removing cost nothing.</summary>
internal sealed class DeadlineList
{
    private readonly Lock _gate = new();
    private TimedCall? _head;

    public void Add(TimedCall call)
    {
        lock (_gate)
        {
            call.List = this;
            call.Next = _head;
            if (_head is not null)
            {
                _head.Previous = call;
            }

            _head = call;
        }
    }

    public void Remove(TimedCall call)
    {
        lock (_gate)
        {
            Unlink(call);
        }
    }

    /// <summary>Takes out what is due; false when nothing is left in the list.</summary>
    public bool TakeDue(long now, List<TimedCall> due)
    {
        lock (_gate)
        {
            for (var call = _head; call is not null;)
            {
                var next = call.Next;
                if (call.DueAt <= now)
                {
                    call.Hold();
                    Unlink(call);
                    due.Add(call);
                }

                call = next;
            }

            return _head is not null;
        }
    }

    private void Unlink(TimedCall call)
    {
        if (call.List is null)
        {
            return;
        }

        if (call.Previous is null)
        {
            _head = call.Next;
        }
        else
        {
            call.Previous.Next = call.Next;
        }

        if (call.Next is not null)
        {
            call.Next.Previous = call.Previous;
        }

        call.Previous = null;
        call.Next = null;
        call.List = null;
    }
}
