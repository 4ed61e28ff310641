namespace Orleans;

/// <summary>Subscribing with delegates instead of an observer object.</summary>
public static class LifecycleExtensions
{
    /// <summary>Adds a pair of delegates to a stage.</summary>
    /// <param name="observable">The lifecycle.</param>
    /// <param name="observerName">For messages.</param>
    /// <param name="stage">Where in the order.</param>
    /// <param name="onStart">Called on the way up.</param>
    /// <param name="onStop">Called on the way down, if given.</param>
    /// <returns>Dispose it to take part no longer.</returns>
    public static IDisposable Subscribe(
        this ILifecycleObservable observable,
        string observerName,
        int stage,
        Func<CancellationToken, Task> onStart,
        Func<CancellationToken, Task>? onStop = null)
    {
        ArgumentNullException.ThrowIfNull(observable);
        ArgumentNullException.ThrowIfNull(onStart);
        return observable.Subscribe(observerName, stage, new DelegateObserver(onStart, onStop));
    }

    private sealed class DelegateObserver(Func<CancellationToken, Task> onStart, Func<CancellationToken, Task>? onStop)
        : ILifecycleObserver
    {
        public Task OnStart(CancellationToken cancellationToken = default) => onStart(cancellationToken);

        public Task OnStop(CancellationToken cancellationToken = default) =>
            onStop is null ? Task.CompletedTask : onStop(cancellationToken);
    }
}
