namespace Orleans.Runtime;

/// <summary>
/// A timer of an activation: it dies with it and does not keep it alive. A tick waits its turn like a request; the period
/// counts from the end of the callback, so a callback never overlaps itself.
/// </summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets other times, from now; inside the callback, from its end.</summary>
    /// <param name="dueTime">Zero or more, or <see cref="Timeout.InfiniteTimeSpan"/> to pause.</param>
    /// <param name="period">Zero or more, or <see cref="Timeout.InfiniteTimeSpan"/> to tick once.</param>
    void Change(TimeSpan dueTime, TimeSpan period);
}
