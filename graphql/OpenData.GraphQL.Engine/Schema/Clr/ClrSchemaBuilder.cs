using System.Reflection;
using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Walks from the roots over the C# types that members mention and makes a GraphQL type for each. Every fault
/// is collected, so that one start shows them all.</summary>
internal sealed class ClrSchemaBuilder
{
    private readonly Type? _query;
    private readonly Type? _mutation;
    private readonly Type? _subscription;
    private readonly IReadOnlyList<Type> _added;
    private readonly IReadOnlyList<(Type Extended, Type Extension)> _extensions;
    private readonly Dictionary<Type, ScalarType> _scalars;
    private readonly string? _description;
    private readonly Dictionary<Type, CompositeType> _outputs = [];
    private readonly Dictionary<Type, InputObjectType> _inputs = [];
    private readonly Dictionary<Type, EnumType> _enums = [];
    private readonly Dictionary<string, (NamedType Type, Type? Clr)> _names = new(StringComparer.Ordinal);
    private readonly Queue<Action> _work = new();
    private readonly ClrFieldBuilder _fields;

    public ClrSchemaBuilder(
        Type? query,
        Type? mutation,
        Type? subscription,
        IReadOnlyList<Type> added,
        IReadOnlyList<(Type Extended, Type Extension)> extensions,
        IReadOnlyDictionary<Type, ScalarType> scalars,
        string? description)
    {
        _query = query;
        _mutation = mutation;
        _subscription = subscription;
        _added = added;
        _extensions = extensions;
        _description = description;
        _scalars = ClrTypeMap.Create();
        foreach (var (type, scalar) in scalars)
        {
            _scalars[type] = scalar;
        }

        _fields = new ClrFieldBuilder(this);
    }

    public List<string> Problems { get; } = [];

    public XmlDescriptions Descriptions { get; } = new();

    /// <summary>The type whose fields are streams of events; null without one.</summary>
    public ObjectType? Subscription { get; private set; }

    public SchemaParts Build()
    {
        if (_query is null)
        {
            throw new GraphQLSchemaException("The schema has no query type: call AddQueryType<T>().");
        }

        var query = Root(_query, "Query");
        var mutation = _mutation is null ? null : Root(_mutation, "Mutation");
        Subscription = _subscription is null ? null : Root(_subscription, "Subscription");
        foreach (var type in _added)
        {
            MapNamedOutput(type);
        }

        Work();
        LinkInterfaces();
        if (Problems.Count > 0)
        {
            throw new GraphQLSchemaException(Problems);
        }

        var byClr = _outputs.Where(x => x.Value is ObjectType).ToDictionary(x => x.Key, x => (ObjectType)x.Value);
        return new SchemaParts
        {
            Description = _description,
            QueryType = query,
            MutationType = mutation,
            SubscriptionType = Subscription,
            Types = [.. _names.Values.Select(x => x.Type).OrderBy(type => type.Name, StringComparer.Ordinal)],
            ResolveType = (value, _) => ResolveByClr(byClr, value.GetType()),
        };
    }

    /// <summary>The GraphQL type of a value that a member returns.</summary>
    public GraphQLType? MapOutput(ClrTypeReference reference, bool isId)
    {
        GraphQLType? type = reference.Item is { } item && !_scalars.ContainsKey(reference.Type)
            ? MapOutput(item, isId)?.ListOf()
            : isId ? Register(BuiltInScalars.Id, null) : MapNamedOutput(reference.Type);
        return reference.IsNullable ? type : type?.NonNull();
    }

    /// <summary>The GraphQL type of an argument or input property.</summary>
    public GraphQLType? MapInput(ClrTypeReference reference, bool isId, string where)
    {
        GraphQLType? type = reference.Item is { } item && !_scalars.ContainsKey(reference.Type)
            ? MapInput(item, isId, where)?.ListOf()
            : isId ? Register(BuiltInScalars.Id, null) : MapNamedInput(reference.Type, where);
        return reference.IsNullable ? type : type?.NonNull();
    }

    /// <summary>A type given as text by <see cref="GraphQLTypeAttribute"/>.</summary>
    public GraphQLType? Explicit(string text, string where)
    {
        TypeNode node;
        try
        {
            node = ((OperationDefinitionNode)Parser.ParseDocument($"query($x: {text}) {{ x }}", new GraphQLLimits())
                .Definitions[0]).Variables[0].Type;
        }
        catch (GraphQLException failure)
        {
            Problems.Add($"{where}: [GraphQLType(\"{text}\")] is no type reference: {failure.Message}");
            return null;
        }

        return Wrap(node);

        GraphQLType? Wrap(TypeNode part) => part switch
        {
            NonNullTypeNode wrapper => Wrap(wrapper.Inner)?.NonNull(),
            ListTypeNode list => Wrap(list.Item)?.ListOf(),
            NamedTypeNode named => Known(named.Name.Value),
            _ => null,
        };

        NamedType? Known(string name)
        {
            var found = _names.TryGetValue(name, out var entry) ? entry.Type
                : _scalars.Values.Concat(BuiltInScalars.All).FirstOrDefault(scalar => scalar.Name == name);
            if (found is null)
            {
                Problems.Add($"{where}: [GraphQLType(\"{text}\")] names the unknown type {name}.");
            }

            return found is null ? null : Register(found, null);
        }
    }

    private ObjectType Root(Type clr, string name)
    {
        var type = new ObjectType(name, Descriptions.OfType(clr)) { ClrType = clr };
        Register(type, clr);
        _outputs[clr] = type;
        _work.Enqueue(() =>
        {
            _fields.AddMembers(type, clr, clr);
            AddExtensions(type, clr);
        });
        return type;
    }

    private void Work()
    {
        while (_work.TryDequeue(out var step))
        {
            step();
        }
    }

    private NamedType MapNamedOutput(Type type)
    {
        if (LeafFor(type) is { } leaf)
        {
            return leaf;
        }

        if (_outputs.TryGetValue(type, out var known))
        {
            return known;
        }

        var name = Naming.OfType(type);
        var description = Descriptions.OfType(type);
        var isAbstract = type.IsInterface || type.IsAbstract;
        CompositeType made = !isAbstract ? new ObjectType(name, description) { ClrType = type }
            : type.GetCustomAttribute<UnionTypeAttribute>() is not null
                ? new UnionType(name, description) { ClrType = type }
            : new InterfaceType(name, description) { ClrType = type };
        _outputs[type] = made;
        Register(made, type);
        if (made is FieldsType withFields)
        {
            _work.Enqueue(() =>
            {
                _fields.AddMembers(withFields, type, null);
                AddExtensions(withFields, type);
            });
        }

        if (isAbstract)
        {
            foreach (var implementation in type.Assembly.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
                    && t.IsVisible == type.IsVisible && type.IsAssignableFrom(t)
                    && MemberAttributes.Find<GraphQLIgnoreAttribute>(t) is null)
                .OrderBy(t => t.FullName, StringComparer.Ordinal))
            {
                MapNamedOutput(implementation);
            }
        }

        return made;
    }

    private NamedType? MapNamedInput(Type type, string where)
    {
        if (LeafFor(type) is { } leaf)
        {
            return leaf;
        }

        if (_inputs.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.IsInterface || type.IsAbstract)
        {
            Problems.Add($"{where}: {type} cannot be an input type. Mark a service parameter with [Service].");
            return null;
        }

        var made = new InputObjectType(
            Naming.OfType(type), Descriptions.OfType(type), type.GetCustomAttribute<OneOfAttribute>() is not null);
        _inputs[type] = made;
        Register(made, type);
        _work.Enqueue(() => _fields.AddInputFields(made, type));
        return made;
    }

    private NamedType? LeafFor(Type type)
    {
        if (_scalars.TryGetValue(type, out var scalar))
        {
            return Register(scalar, null);
        }

        if (!type.IsEnum)
        {
            return null;
        }

        if (!_enums.TryGetValue(type, out var known))
        {
            var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => MemberAttributes.Find<GraphQLIgnoreAttribute>(field) is null)
                .Select(field => new EnumValue(
                    Naming.OfEnumValue(field),
                    Descriptions.OfEnumValue(field),
                    MemberAttributes.Deprecation(field),
                    field.GetValue(null)!));
            _enums[type] = known = new EnumType(Naming.OfType(type), Descriptions.OfType(type), [.. values]);
            Register(known, type);
        }

        return known;
    }

    private NamedType Register(NamedType type, Type? clr)
    {
        if (!_names.TryAdd(type.Name, (type, clr)) && !ReferenceEquals(_names[type.Name].Type, type))
        {
            var other = _names[type.Name].Clr;
            Problems.Add($"The name {type.Name} stands for both {other?.ToString() ?? "a scalar"} and "
                + $"{clr?.ToString() ?? "a scalar"}{(other == clr ? " as input and output" : "")}; "
                + "give one of them a [GraphQLName].");
        }

        return type;
    }

    private void AddExtensions(FieldsType type, Type clr)
    {
        foreach (var (extended, extension) in _extensions)
        {
            if (extended.IsAssignableFrom(clr))
            {
                _fields.AddMembers(type, extension, extension);
            }
        }
    }

    private void LinkInterfaces()
    {
        foreach (var (clr, type) in _outputs.OrderBy(x => x.Value.Name, StringComparer.Ordinal))
        {
            if (type is FieldsType fields && type.ClrType is not null)
            {
                fields.Interfaces.AddRange(_outputs
                    .Where(x => x.Value is InterfaceType && x.Key != clr && x.Key.IsAssignableFrom(clr))
                    .Select(x => (InterfaceType)x.Value)
                    .OrderBy(x => x.Name, StringComparer.Ordinal));
            }

            if (type is UnionType union)
            {
                union.Members.AddRange(_outputs
                    .Where(x => x.Value is ObjectType && clr.IsAssignableFrom(x.Key))
                    .Select(x => (ObjectType)x.Value)
                    .OrderBy(x => x.Name, StringComparer.Ordinal));
            }
        }
    }

    private static ObjectType? ResolveByClr(Dictionary<Type, ObjectType> types, Type? clr)
    {
        for (; clr is not null; clr = clr.BaseType)
        {
            if (types.TryGetValue(clr, out var found))
            {
                return found;
            }
        }

        return null;
    }
}
