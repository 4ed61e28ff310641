using OpenData.Actors.Runtime.Scheduling;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// The token that a callee sees. It is cancelled in a turn of the callee, so that what the grain registered on it runs
/// like the rest of its code, and not on the thread that cancels.
/// </summary>
internal sealed class CalleeCancellation
{
    private readonly Lock _gate = new();
    private Action? _cancel;
    private ActivationTaskScheduler? _scheduler;
    private bool _isCancelled;

    /// <summary>Makes the token when the request starts.</summary>
    public CancellationToken Attach(ActivationTaskScheduler scheduler)
    {
        // Not disposed: without a timer and a wait handle there is nothing to free, and the grain may keep the token.
        var source = new CancellationTokenSource();
        lock (_gate)
        {
            if (_isCancelled)
            {
                source.Cancel();
            }

            _cancel = source.Cancel;
            _scheduler = scheduler;
            return source.Token;
        }
    }

    /// <summary>The caller has cancelled.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            _isCancelled = true;
            if (_cancel is null)
            {
                return;
            }
        }

        _scheduler!.Post(static cancel => ((Action)cancel!)(), _cancel);
    }
}
