namespace OpenData.GraphQL.Engine;

/// <summary>The default of an argument or input field as a GraphQL literal: <c>[GraphQLDefault("ALL")]</c>,
/// <c>[GraphQLDefault("{ field: TITLE }")]</c>, <c>[GraphQLDefault("\"text\"")]</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class GraphQLDefaultAttribute(string literal) : Attribute
{
    /// <summary>A literal in GraphQL syntax.</summary>
    public string Literal { get; } = literal;
}
