using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema.Sdl;

/// <summary>Makes a schema from text in the schema definition language and resolvers.</summary>
internal sealed class SdlSchemaBuilder
{
    private readonly SdlResolvers _resolvers;
    private readonly DocumentNode _document;
    private readonly List<TypeDefinitionNode> _definitions;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    public SdlSchemaBuilder(string sdl, SdlResolvers resolvers)
    {
        _resolvers = resolvers;
        try
        {
            _document = Parser.ParseDocument(sdl, new GraphQLLimits { MaxTokens = int.MaxValue });
        }
        catch (GraphQLException failure)
        {
            var place = failure.Errors[0].Locations?[0];
            throw new GraphQLSchemaException($"{failure.Message} (line {place?.Line}, column {place?.Column})", failure);
        }

        _definitions = [.. _document.Definitions.OfType<TypeDefinitionNode>()];
    }

    public SchemaParts Build()
    {
        foreach (var definition in _definitions.Where(d => !d.IsExtension))
        {
            if (!_types.TryAdd(definition.Name.Value, Declare(definition)))
            {
                _problems.Add($"The type {definition.Name.Value} is defined twice.");
            }
        }

        foreach (var scalar in BuiltInScalars.All)
        {
            _types.TryAdd(scalar.Name, scalar);
        }

        foreach (var definition in _definitions)
        {
            Fill(definition);
        }

        var directives = _document.Definitions.OfType<DirectiveDefinitionNode>().Select(Directive).ToList();
        var schema = _document.Definitions.OfType<SchemaDefinitionNode>().ToList();
        var roots = schema.SelectMany(s => s.Roots).ToList();
        var parts = new SchemaParts
        {
            Description = schema.Find(s => !s.IsExtension)?.Description,
            QueryType = Root(roots, OperationKind.Query),
            MutationType = Root(roots, OperationKind.Mutation),
            SubscriptionType = Root(roots, OperationKind.Subscription),
            Types = UsedTypes(directives),
            Directives = directives,
            ResolveType = ResolveType,
        };
        return _problems.Count == 0 ? parts : throw new GraphQLSchemaException(_problems);
    }

    private ObjectType? Root(List<(OperationKind Kind, NamedTypeNode Type)> roots, OperationKind kind)
    {
        var name = roots.Count == 0
            ? kind.ToString()
            : roots.Find(root => root.Kind == kind).Type?.Name.Value;
        return name is null ? null : _types.GetValueOrDefault(name) as ObjectType;
    }

    /// <summary>In the order of the text; a built-in scalar, which is part of the schema only where something uses it
    /// (section 3.5), comes after its first user.</summary>
    private List<NamedType> UsedTypes(IEnumerable<DirectiveDefinition> directives)
    {
        var ordered = new List<NamedType>();
        var seen = new HashSet<NamedType>();
        foreach (var type in _types.Values.Where(type => !BuiltInScalars.All.Contains(type)))
        {
            ordered.Add(type);
            switch (type)
            {
                case FieldsType fields:
                    AddBuiltIn(fields.Fields.SelectMany(
                        field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type)));
                    break;
                case InputObjectType input:
                    AddBuiltIn(input.Fields.Select(field => field.Type));
                    break;
            }
        }

        AddBuiltIn(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type));
        return ordered;

        void AddBuiltIn(IEnumerable<GraphQLType> used) => ordered.AddRange(
            used.Select(type => type.Named).Where(type => BuiltInScalars.All.Contains(type) && seen.Add(type)));
    }

    private ObjectType? ResolveType(object value, CompositeType type)
    {
        var name = _resolvers.TypeNameOf(value);
        if (name is null)
        {
            return null;
        }

        return _types.TryGetValue(name, out var found) && found is ObjectType concrete
            ? concrete
            : throw new GraphQLException(found is null
                ? $"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema."
                : $"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\".");
    }

    private NamedType Declare(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        switch (node.Kind)
        {
            case TypeDefinitionKind.Scalar:
                var scalar = _resolvers.Scalars.GetValueOrDefault(name) ?? new PassThroughScalar(name);
                scalar.Description = node.Description;
                scalar.SpecifiedByUrl = Text(Extended(node).SelectMany(d => d.Directives), "specifiedBy", "url");
                return scalar;
            case TypeDefinitionKind.Object:
                return new ObjectType(name, node.Description);
            case TypeDefinitionKind.Interface:
                return new InterfaceType(name, node.Description);
            case TypeDefinitionKind.Union:
                return new UnionType(name, node.Description);
            case TypeDefinitionKind.Enum:
                return new EnumType(name, node.Description, [.. Extended(node).SelectMany(d => d.Values).Select(v =>
                    new EnumValue(v.Name.Value, v.Description, Deprecation(v.Directives), v.Name.Value))]);
            default:
                return new InputObjectType(
                    name, node.Description, Extended(node).SelectMany(d => d.Directives).Any(d => d.Name.Value == "oneOf"));
        }
    }

    private IEnumerable<TypeDefinitionNode> Extended(TypeDefinitionNode node) =>
        _definitions.Where(d => d.Name.Value == node.Name.Value && d.Kind == node.Kind);

    private void Fill(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        switch (_types.GetValueOrDefault(name))
        {
            case FieldsType type:
                foreach (var implemented in node.Interfaces)
                {
                    if (_types.GetValueOrDefault(implemented.Name.Value) is InterfaceType known)
                    {
                        type.Interfaces.Add(known);
                    }
                    else
                    {
                        _problems.Add($"{name} implements {implemented}, which is no interface.");
                    }
                }

                foreach (var field in node.Fields)
                {
                    AddField(type, field);
                }

                break;
            case UnionType union:
                foreach (var member in node.Members)
                {
                    if (_types.GetValueOrDefault(member.Name.Value) is ObjectType known)
                    {
                        union.Members.Add(known);
                    }
                    else
                    {
                        _problems.Add($"The union {name} has the member {member}, which is no object type.");
                    }
                }

                break;
            case InputObjectType input:
                foreach (var field in node.InputFields)
                {
                    if (InputValueOf(field) is { } value && !input.TryAdd(value))
                    {
                        _problems.Add($"The input {name} has two fields {field.Name.Value}.");
                    }
                }

                break;
            case null:
                _problems.Add($"The type {name} is extended but not defined.");
                break;
        }
    }

    private void AddField(FieldsType type, FieldDefinitionNode node)
    {
        var name = node.Name.Value;
        if (TypeOf(node.Type) is not { } fieldType)
        {
            return;
        }

        var resolver = _resolvers.Fields.GetValueOrDefault((type.Name, name));
        var stream = _resolvers.Streams.GetValueOrDefault((type.Name, name));
        var read = _resolvers.Default;
        var field = new FieldDefinition(name, node.Description, fieldType, InputValuesOf(node.Arguments))
        {
            DeprecationReason = Deprecation(node.Directives),
            DeclaredWeight = CostDirectives.Weight(node.Directives),
            DeclaredSize = CostDirectives.Size(node.Directives),
            Resolve = resolver,
            Stream = stream,
            Pure = stream is not null ? static happening => happening
                : resolver is null ? parent => read(parent, name)
                : null,
        };
        if (!type.TryAdd(field))
        {
            _problems.Add($"The type {type.Name} has two fields {name}.");
        }
    }

    private List<InputValue> InputValuesOf(IEnumerable<InputValueDefinitionNode> nodes) =>
        [.. nodes.Select(InputValueOf).OfType<InputValue>()];

    private InputValue? InputValueOf(InputValueDefinitionNode node) => TypeOf(node.Type) is not { } type
        ? null
        : new InputValue(node.Name.Value, node.Description, type, node.DefaultValue)
        {
            DeprecationReason = Deprecation(node.Directives),
            Weight = CostDirectives.Weight(node.Directives) ?? 0,
        };

    private DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Description,
        [.. node.Locations.Select(location => location.Value)],
        InputValuesOf(node.Arguments),
        node.IsRepeatable);

    private GraphQLType? TypeOf(TypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode wrapper:
                return TypeOf(wrapper.Inner)?.NonNull();
            case ListTypeNode list:
                return TypeOf(list.Item)?.ListOf();
            default:
                if (_types.TryGetValue(node.NamedType.Name.Value, out var type))
                {
                    return type;
                }

                _problems.Add($"The type {node.NamedType} is not defined.");
                return null;
        }
    }

    private static string? Deprecation(IReadOnlyList<DirectiveNode> directives) =>
        directives.Any(d => d.Name.Value == "deprecated")
            ? Text(directives, "deprecated", "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
            : null;

    private static string? Text(IEnumerable<DirectiveNode> directives, string directive, string argument) =>
        (directives.FirstOrDefault(d => d.Name.Value == directive)?.ArgumentNamed(argument) as StringValueNode)?.Value;
}
