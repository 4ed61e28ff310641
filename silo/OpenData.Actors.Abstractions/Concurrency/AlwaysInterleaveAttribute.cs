namespace Orleans.Concurrency;

/// <summary>Requests for this interface method may start at any time, whatever else awaits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute
{
}
