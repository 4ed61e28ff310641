namespace OpenData.Actors.Runtime.Activation;

/// <summary>The timers of an activation, which end with it.</summary>
internal sealed class ActivationTimers
{
    private readonly Lock _gate = new();
    private HashSet<IDisposable>? _timers;
    private bool _isStopped;

    /// <summary>False when the activation is ending.</summary>
    public bool TryAdd(IDisposable timer)
    {
        lock (_gate)
        {
            return !_isStopped && (_timers ??= []).Add(timer);
        }
    }

    public void Remove(IDisposable timer)
    {
        lock (_gate)
        {
            _timers?.Remove(timer);
        }
    }

    public void StopAll()
    {
        IDisposable[] timers;
        lock (_gate)
        {
            _isStopped = true;
            timers = _timers is null ? [] : [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }
}
