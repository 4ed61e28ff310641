using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;
using OpenData.GraphQL.Engine.Schema.Changes;

namespace OpenData.GraphQL.Engine;

/// <summary>An immutable schema with its resolvers. Thread-safe.</summary>
public sealed class GraphQLSchema
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> _directives = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedType, List<ObjectType>> _possible = [];
    private readonly Func<object, CompositeType, ObjectType?> _resolveType;

    internal GraphQLSchema(SchemaParts parts)
    {
        Description = parts.Description;
        QueryType = parts.QueryType ?? throw new GraphQLSchemaException("The schema has no query type.");
        MutationType = parts.MutationType;
        SubscriptionType = parts.SubscriptionType;
        _resolveType = parts.ResolveType;
        Directives = [.. parts.Directives.Concat(SpecifiedDirectives.All).DistinctBy(d => d.Name)];
        foreach (var directive in Directives)
        {
            _directives[directive.Name] = directive;
        }

        foreach (var type in parts.Types.Concat(Introspection.Types))
        {
            _types.TryAdd(type.Name, type);
        }

        // The introspection types use both, so a variable of these types is always possible.
        _types.TryAdd("String", BuiltInScalars.String);
        _types.TryAdd("Boolean", BuiltInScalars.Boolean);
        CollectPossibleTypes();
        SchemaValidator.Check(this);
    }

    internal string? Description { get; }

    internal ObjectType QueryType { get; }

    internal ObjectType? MutationType { get; }

    internal ObjectType? SubscriptionType { get; }

    internal IReadOnlyList<DirectiveDefinition> Directives { get; }

    internal IReadOnlyCollection<NamedType> Types => _types.Values;

    /// <summary>Builds a schema outside of a host, e.g. to print it in a test.</summary>
    /// <exception cref="GraphQLSchemaException">The types do not make a valid schema.</exception>
    public static GraphQLSchema Create(Action<GraphQLBuilder> configure)
    {
        var builder = new GraphQLBuilder();
        configure(builder);
        return builder.BuildSchema();
    }

    /// <summary>What a client of an older schema may no longer rely on, a line each; empty when this one only has
    /// more.</summary>
    public IReadOnlyList<string> BreakingChangesSince(GraphQLSchema older) => BreakingChanges.Between(older, this);

    /// <summary>The schema in the schema definition language: types sorted by name, members in declared order, LF line
    /// ends, the same text for the same schema.</summary>
    public string ToSdl() => SdlPrinter.Print(this);

    internal NamedType? TypeNamed(string name) => _types.GetValueOrDefault(name);

    internal DirectiveDefinition? DirectiveNamed(string name) => _directives.GetValueOrDefault(name);

    internal ObjectType? RootFor(OperationKind kind) => kind switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    internal GraphQLType? TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode wrapper => TypeOf(wrapper.Inner)?.NonNull(),
        ListTypeNode list => TypeOf(list.Item)?.ListOf(),
        NamedTypeNode named => TypeNamed(named.Name.Value),
        _ => null,
    };

    /// <summary>The object types a value of the type may have; the type itself for an object.</summary>
    internal IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) =>
        type is ObjectType single ? [single] : _possible.GetValueOrDefault(type) ?? [];

    internal bool IsPossible(CompositeType type, ObjectType concrete) =>
        ReferenceEquals(type, concrete)
        || (_possible.TryGetValue(type, out var possible) && possible.Contains(concrete));

    internal bool Overlap(CompositeType a, CompositeType b) =>
        ReferenceEquals(a, b) || PossibleTypes(a).Any(type => IsPossible(b, type));

    /// <summary>The object type of a resolver's value for a field of an abstract type; null when unknown.</summary>
    internal ObjectType? ResolveType(object value, CompositeType type) => _resolveType(value, type);

    /// <summary>The field, <c>__typename</c> and on the query root <c>__schema</c> and <c>__type</c> included.</summary>
    internal FieldDefinition? FieldOf(CompositeType type, string name)
    {
        if (name == Introspection.TypeName.Name)
        {
            return Introspection.TypeName;
        }

        if (ReferenceEquals(type, QueryType))
        {
            if (name == Introspection.Schema.Name)
            {
                return Introspection.Schema;
            }

            if (name == Introspection.Type.Name)
            {
                return Introspection.Type;
            }
        }

        return type.FieldNamed(name);
    }

    private void CollectPossibleTypes()
    {
        foreach (var type in _types.Values)
        {
            if (type is UnionType union)
            {
                _possible[union] = union.Members;
            }
            else if (type is ObjectType concrete)
            {
                foreach (var implemented in concrete.Interfaces)
                {
                    if (!_possible.TryGetValue(implemented, out var list))
                    {
                        _possible[implemented] = list = [];
                    }

                    list.Add(concrete);
                }
            }
        }
    }
}
