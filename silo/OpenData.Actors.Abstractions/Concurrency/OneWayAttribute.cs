namespace Orleans.Concurrency;

/// <summary>
/// Callers of this interface method do not wait: the returned task is complete once the request is handed over, and
/// errors are only logged at the callee. For methods that return <see cref="Task"/> or <see cref="ValueTask"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute
{
}
