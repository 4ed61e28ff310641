namespace Orleans;

/// <summary>
/// Runs around grain calls, in the grain's turn. Registered ones run for every call in the order of registration; then the
/// grain itself, if it implements this interface.
/// </summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Must call <see cref="IGrainCallContext.Invoke"/>, or set the result, or throw.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}
