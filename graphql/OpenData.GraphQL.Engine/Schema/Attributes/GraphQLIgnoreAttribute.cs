namespace OpenData.GraphQL.Engine;

/// <summary>Leaves a property, method or enum value out of the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;
