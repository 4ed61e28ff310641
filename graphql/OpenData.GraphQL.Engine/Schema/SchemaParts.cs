namespace OpenData.GraphQL.Engine.Schema;

/// <summary>What a builder collected, before it is a schema.</summary>
internal sealed class SchemaParts
{
    public string? Description { get; init; }

    public ObjectType? QueryType { get; init; }

    public ObjectType? MutationType { get; init; }

    public ObjectType? SubscriptionType { get; init; }

    /// <summary>All named types in the order to list them, without the introspection types.</summary>
    public required IReadOnlyList<NamedType> Types { get; init; }

    public IReadOnlyList<DirectiveDefinition> Directives { get; init; } = [];

    public required Func<object, CompositeType, ObjectType?> ResolveType { get; init; }
}
