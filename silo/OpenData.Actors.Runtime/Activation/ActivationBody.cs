using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// The grain object of an activation, its services and its lifecycle: how it comes to be and how it goes. Used in the
/// activation's turns only, except for the services and for what is fixed after the start.
/// </summary>
internal sealed partial class ActivationBody(GrainActivation activation, ActivationServices shared) : ILifecycleObserver
{
    private ActivationScope? _scope;
    private DeactivationRequest? _ending;

    public IGrainBase? Instance { get; private set; }

    public GrainLifecycle Lifecycle { get; } = new(activation, shared.Logger);

    public IIncomingGrainCallFilter[] CallFilters { get; private set; } = shared.Filters;

    public ActivationScope Services =>
        _scope ?? Interlocked.CompareExchange(ref _scope, new ActivationScope(activation, shared), null) ?? _scope;

    /// <summary>Makes the object and climbs the stages.</summary>
    public async Task ActivateAsync()
    {
        var instance = activation.Class.Create(activation);
        Instance = instance;
        if (instance is IIncomingGrainCallFilter own)
        {
            CallFilters = [.. shared.Filters, own];
        }

        Lifecycle.Subscribe(activation.Class.Type.Name, GrainLifecycleStage.Activate, this);
        var limit = shared.Collection.ActivationTimeout;
        using var timeout = new CancellationTokenSource(limit, shared.Time);
        var start = Lifecycle.StartAsync(timeout.Token);
        await (start.IsCompleted ? start : start.WaitAsync(limit, shared.Time));
    }

    /// <summary>Goes down the stages and disposes of everything. Never throws.</summary>
    public async Task DeactivateAsync(DeactivationRequest request)
    {
        _ending = request;
        activation.Timers.StopAll();
        await StopAsync(request.CancellationToken);
        await DisposeAsync();
    }

    /// <summary>Undoes a failed activation. Never throws.</summary>
    public async Task AbandonAsync()
    {
        _ending = new DeactivationRequest(
            new DeactivationReason(DeactivationReasonCode.ActivationFailed, "The activation failed."), CancellationToken.None);
        activation.Timers.StopAll();
        await StopAsync(CancellationToken.None);
        await DisposeAsync();
    }

    Task ILifecycleObserver.OnStart(CancellationToken cancellationToken) => Instance!.OnActivateAsync(cancellationToken);

    Task ILifecycleObserver.OnStop(CancellationToken cancellationToken) =>
        Instance!.OnDeactivateAsync(_ending!.Reason, cancellationToken);

    private async Task StopAsync(CancellationToken cancellationToken)
    {
        var limit = shared.Collection.DeactivationTimeout;
        using var timeout = new CancellationTokenSource(limit, shared.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var stop = Lifecycle.StopAsync(either.Token);
        try
        {
            await (stop.IsCompleted ? stop : stop.WaitAsync(limit, shared.Time, cancellationToken));
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            LogDeactivationLeft(shared.Logger, activation.GrainId);
        }
    }

    private async Task DisposeAsync()
    {
        try
        {
            switch (Instance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }

            await Services.DisposeAsync();
        }
        catch (Exception error)
        {
            LogDisposeFailed(shared.Logger, error, activation.GrainId);
        }
    }

    [LoggerMessage(3021, LogLevel.Warning, "Grain {GrainId} did not end in time and is left behind")]
    private static partial void LogDeactivationLeft(ILogger logger, GrainId grainId);

    [LoggerMessage(3022, LogLevel.Error, "Disposing grain {GrainId} or its services failed")]
    private static partial void LogDisposeFailed(ILogger logger, Exception error, GrainId grainId);
}
