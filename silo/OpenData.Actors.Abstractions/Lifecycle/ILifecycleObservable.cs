namespace Orleans;

/// <summary>A lifecycle of numbered stages: started in ascending, stopped in descending order.</summary>
public interface ILifecycleObservable
{
    /// <summary>Adds an observer; those of one stage start together.</summary>
    /// <param name="observerName">For messages.</param>
    /// <param name="stage">Where in the order.</param>
    /// <param name="observer">Called at that stage.</param>
    /// <returns>Dispose it to take part no longer.</returns>
    /// <exception cref="InvalidOperationException">The start has begun.</exception>
    IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer);
}
