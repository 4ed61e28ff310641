namespace Orleans.Concurrency;

/// <summary>
/// Requests for this interface method may start beside others that are read-only too. A promise not to change the grain's
/// state; it is not checked.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute
{
}
