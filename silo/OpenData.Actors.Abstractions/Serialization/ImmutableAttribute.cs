namespace Orleans;

/// <summary>
/// The value does not change after it was made, so passing it needs no copy. In this runtime calls inside one process
/// always pass references: every message type must be immutable.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property
    | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    Inherited = false)]
public sealed class ImmutableAttribute : Attribute
{
}
