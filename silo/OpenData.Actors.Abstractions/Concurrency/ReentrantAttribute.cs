namespace Orleans.Concurrency;

/// <summary>Requests to this grain class may start while others await. State may change across every await.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute
{
}
