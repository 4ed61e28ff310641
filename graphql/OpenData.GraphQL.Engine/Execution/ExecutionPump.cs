namespace OpenData.GraphQL.Engine.Execution;

/// <summary>Runs everything of one request one piece at a time, on whichever thread is free: resolvers need no locks.
/// When nothing is left to run, the waiting batches are dispatched; only then does the pump rest until an awaited
/// task posts the next piece. No thread is ever blocked.</summary>
internal sealed class ExecutionPump(Func<bool> dispatchBatches) : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private bool _isRunning;

    /// <summary>Runs <paramref name="start"/> and what it makes runnable on the calling thread.</summary>
    public void Run(Action start)
    {
        lock (_gate)
        {
            _isRunning = true;
        }

        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            start();
            Drain();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _queue.Enqueue((d, state));
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static pump => pump.Resume(), this, preferLocal: false);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Makes a resting pump look for batches; called when a loader gets its first key.</summary>
    public void Wake()
    {
        if (!ReferenceEquals(Current, this))
        {
            Post(static _ => { }, null);
        }
    }

    private void Resume()
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            Drain();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    private void Drain()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) item;
            bool hasItem;
            lock (_gate)
            {
                hasItem = _queue.TryDequeue(out item);
            }

            if (hasItem)
            {
                item.Callback(item.State);
                continue;
            }

            if (dispatchBatches())
            {
                continue;
            }

            lock (_gate)
            {
                if (_queue.Count == 0)
                {
                    _isRunning = false;
                    return;
                }
            }
        }
    }
}
