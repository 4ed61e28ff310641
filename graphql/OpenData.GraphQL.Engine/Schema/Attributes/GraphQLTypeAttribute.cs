namespace OpenData.GraphQL.Engine;

/// <summary>The GraphQL type of a field, argument or input field in GraphQL syntax, instead of the one derived:
/// <c>[GraphQLType("[JSON!]")]</c>. The named type must be known to the schema.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>A type reference.</summary>
    public string Type { get; } = type;
}
