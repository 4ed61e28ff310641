namespace Orleans;

/// <summary>
/// The name of a type or method on the wire, in place of its name in code, so that code can be renamed. Unique among all
/// types, and for methods unique in their interface.
/// </summary>
/// <param name="alias">The name.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct | AttributeTargets.Enum
    | AttributeTargets.Method,
    AllowMultiple = true)]
public sealed class AliasAttribute(string alias) : Attribute
{
    /// <summary>The name.</summary>
    public string Alias { get; } = alias;
}
