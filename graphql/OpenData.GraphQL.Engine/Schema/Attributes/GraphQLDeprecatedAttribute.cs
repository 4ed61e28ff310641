namespace OpenData.GraphQL.Engine;

/// <summary>Marks a field, argument, input field or enum value as deprecated.
/// <see cref="ObsoleteAttribute"/> does the same.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>What to use instead.</summary>
    public string Reason { get; } = reason;
}
