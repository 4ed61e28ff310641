namespace Orleans;

/// <summary>Takes part in one stage of a lifecycle.</summary>
public interface ILifecycleObserver
{
    /// <summary>The stage is reached on the way up. An exception ends the start.</summary>
    Task OnStart(CancellationToken cancellationToken = default);

    /// <summary>The stage is left on the way down; called only if its start was reached. Exceptions are logged.</summary>
    Task OnStop(CancellationToken cancellationToken = default);
}
