using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Activation;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Timers;

/// <summary>
/// A timer of an activation. The clock's timer only queues a <see cref="TimerTick"/>, which is admitted like a request;
/// when the callback is over, the clock's timer is set for the next tick, so that ticks neither overlap nor pile up.
/// </summary>
internal sealed partial class GrainTimer<TState> : IGrainTimer, ITickingTimer
{
    private readonly Lock _gate = new();
    private readonly GrainActivation _activation;
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;
    private readonly GrainTimerCreationOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _disposal = new();
    private readonly ITimer _clock;
    private TimeSpan _due;
    private TimeSpan _period;
    private bool _isTicking;
    private bool _isDisposed;

    public GrainTimer(
        GrainActivation activation,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        GrainTimerCreationOptions options,
        TimeProvider time,
        ILogger logger)
    {
        _activation = activation;
        _callback = callback;
        _state = state;
        _options = options;
        _logger = logger;

        // Or the timer would keep the request context of the call that made it.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _clock = time.CreateTimer(
                static self => ((GrainTimer<TState>)self!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Change(options.DueTime, options.Period);
    }

    public bool IsDisposed => _isDisposed;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        TimerTimes.Check(dueTime, period);
        lock (_gate)
        {
            _due = dueTime;
            _period = period;
            if (!_isDisposed && !_isTicking)
            {
                _clock.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public async Task TickAsync()
    {
        lock (_gate)
        {
            _due = _period;
        }

        try
        {
            await _callback(_state, _disposal.Token);
        }
        catch (OperationCanceledException) when (_disposal.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            LogTickFailed(_logger, error, _activation.GrainId);
        }

        lock (_gate)
        {
            _isTicking = false;
            if (!_isDisposed)
            {
                // The period, or what the callback has set.
                _clock.Change(_due, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        _clock.Dispose();
        _activation.Timers.Remove(this);
        _disposal.Cancel();
    }

    private void OnDue()
    {
        lock (_gate)
        {
            if (_isDisposed || _isTicking)
            {
                return;
            }

            _isTicking = true;
        }

        _activation.TryEnqueue(new TimerTick(_activation.GrainId, this, _options));
    }

    [LoggerMessage(3301, LogLevel.Error, "A timer of grain {GrainId} failed; its next tick comes all the same")]
    private static partial void LogTickFailed(ILogger logger, Exception error, GrainId grainId);
}
