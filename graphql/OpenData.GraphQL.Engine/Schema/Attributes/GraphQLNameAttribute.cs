namespace OpenData.GraphQL.Engine;

/// <summary>The name of a type, field, argument or enum value in the schema, instead of the one derived.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name as it stands in the schema.</summary>
    public string Name { get; } = name;
}
