using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>The stages of one activation. Used in its turns only.</summary>
internal sealed partial class GrainLifecycle(GrainId grainId, ILogger logger) : IGrainLifecycle
{
    private readonly List<Subscription> _subscriptions = [];
    private int? _reached;
    private bool _isStarted;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (_isStarted)
        {
            throw new InvalidOperationException(
                $"{observerName} subscribes to the lifecycle of grain {grainId} after its start: subscribe in a constructor.");
        }

        var subscription = new Subscription(this, observerName, stage, observer);
        _subscriptions.Add(subscription);
        return subscription;
    }

    /// <summary>Up the stages. An exception leaves the stages below the failed one started.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _isStarted = true;
        foreach (var stage in _subscriptions.GroupBy(each => each.Stage).OrderBy(group => group.Key))
        {
            await Task.WhenAll(stage.Select(each => each.Observer.OnStart(cancellationToken)));
            _reached = stage.Key;
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
                LogCutShort(logger, each.Name, grainId);
            }
            catch (Exception error)
            {
                LogStopFailed(logger, error, each.Name, grainId);
            }
        }
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
                owner._subscriptions.Remove(this);
            }
        }
    }

    [LoggerMessage(3011, LogLevel.Warning, "The end of {Observer} of grain {GrainId} was cut short: it took too long")]
    private static partial void LogCutShort(ILogger logger, string observer, GrainId grainId);

    [LoggerMessage(3012, LogLevel.Error, "The end of {Observer} of grain {GrainId} failed")]
    private static partial void LogStopFailed(ILogger logger, Exception error, string observer, GrainId grainId);
}
