namespace OpenData.Grains.Permits;

/// <summary>Calls that wait for a permit, in the order of their coming. Whoever touches it holds the lock of its
/// <see cref="TokenPermits"/>.</summary>
internal sealed class WaitingCalls
{
    private readonly Queue<TaskCompletionSource<Permit>> _calls = new();

    /// <summary>How many wait; some of them may have given up.</summary>
    public int Count => _calls.Count;

    /// <summary>Lets one more wait.</summary>
    public TaskCompletionSource<Permit> Add()
    {
        var call = new TaskCompletionSource<Permit>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Enqueue(call);
        return call;
    }

    /// <summary>The first of those that have not given up waits no longer, or nobody waits.</summary>
    public bool TryTake(out TaskCompletionSource<Permit> call)
    {
        while (_calls.TryDequeue(out call!))
        {
            if (!call.Task.IsCompleted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets those at the head that have given up.</summary>
    public void Trim()
    {
        while (_calls.TryPeek(out var first) && first.Task.IsCompleted)
        {
            _calls.Dequeue();
        }
    }

    /// <summary>Tells all who wait that there is none for them.</summary>
    public void Refuse(Permit refusal)
    {
        while (_calls.TryDequeue(out var call))
        {
            call.TrySetResult(refusal);
        }
    }

    /// <summary>Tells all who wait that nobody could be asked.</summary>
    public void Fail(Exception exception)
    {
        while (_calls.TryDequeue(out var call))
        {
            call.TrySetException(exception);
        }
    }

    /// <summary>Waits until a call is told.</summary>
    public static async ValueTask<Permit> Wait(TaskCompletionSource<Permit> call, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            static (waiting, token) => ((TaskCompletionSource<Permit>)waiting!).TrySetCanceled(token), call);
        return await call.Task;
    }
}
