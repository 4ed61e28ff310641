using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>The stages of one activation. Used in its turns only.</summary>
internal sealed partial class GrainLifecycle(IGrainContext activation, ILogger logger) : IGrainLifecycle
{
    /// <summary>By stage, those of one stage in the order of their coming. An array of the exact size: it lives as long as the
    /// activation, and most have one or two.</summary>
    private Subscription[] _subscriptions = [];
    private int? _reached;
    private bool _isStarted;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (_isStarted)
        {
            throw new InvalidOperationException(
                $"{observerName} subscribes to the lifecycle of grain {activation.GrainId} after its start: subscribe in a constructor.");
        }

        var subscription = new Subscription(this, observerName, stage, observer);
        var place = _subscriptions.Length;
        while (place > 0 && _subscriptions[place - 1].Stage > stage)
        {
            place--;
        }

        _subscriptions = [.. _subscriptions.AsSpan(0, place), subscription, .. _subscriptions.AsSpan(place)];
        return subscription;
    }

    /// <summary>Up the stages. An exception leaves the stages below the failed one started.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _isStarted = true;
        for (var (first, end) = (0, 0); first < _subscriptions.Length; first = end)
        {
            end = EndOfStage(first);
            await (end == first + 1
                ? _subscriptions[first].Observer.OnStart(cancellationToken)
                : Task.WhenAll(_subscriptions[first..end].Select(each => each.Observer.OnStart(cancellationToken))));
            _reached = _subscriptions[first].Stage;
        }
    }

    /// <summary>Down the stages that were reached. Never throws: errors are logged.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var started = _subscriptions.Where(each => each.Stage <= _reached).OrderByDescending(each => each.Stage).ToArray();
        foreach (var each in started)
        {
            try
            {
                await each.Observer.OnStop(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                LogCutShort(logger, each.Name, activation.GrainId);
            }
            catch (Exception error)
            {
                LogStopFailed(logger, error, each.Name, activation.GrainId);
            }
        }
    }

    private int EndOfStage(int first)
    {
        var end = first + 1;
        while (end < _subscriptions.Length && _subscriptions[end].Stage == _subscriptions[first].Stage)
        {
            end++;
        }

        return end;
    }

    private sealed class Subscription(GrainLifecycle owner, string name, int stage, ILifecycleObserver observer) : IDisposable
    {
        public string Name => name;

        public int Stage => stage;

        public ILifecycleObserver Observer => observer;

        public void Dispose()
        {
            if (!owner._isStarted)
            {
                owner._subscriptions = Array.FindAll(owner._subscriptions, each => each != this);
            }
        }
    }

    [LoggerMessage(3011, LogLevel.Warning, "The end of {Observer} of grain {GrainId} was cut short: it took too long")]
    private static partial void LogCutShort(ILogger logger, string observer, GrainId grainId);

    [LoggerMessage(3012, LogLevel.Error, "The end of {Observer} of grain {GrainId} failed")]
    private static partial void LogStopFailed(ILogger logger, Exception error, string observer, GrainId grainId);
}
