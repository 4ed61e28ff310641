using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>The introspection types and meta fields of section 4, shared by all schemas. Descriptions read as in the
/// reference implementation, since tools compare introspection results.</summary>
internal static class Introspection
{
    private static readonly GraphQLType Text = BuiltInScalars.String;
    private static readonly GraphQLType RequiredText = BuiltInScalars.String.NonNull();
    private static readonly GraphQLType Flag = BuiltInScalars.Boolean.NonNull();

    private static readonly EnumType TypeKind = new(
        "__TypeKind",
        "An enum describing what kind of type a given `__Type` is.",
        [
            Value("SCALAR", "Indicates this type is a scalar."),
            Value("OBJECT", "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
            Value(
                "INTERFACE",
                "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."),
            Value("UNION", "Indicates this type is a union. `possibleTypes` is a valid field."),
            Value("ENUM", "Indicates this type is an enum. `enumValues` is a valid field."),
            Value("INPUT_OBJECT", "Indicates this type is an input object. `inputFields` is a valid field."),
            Value("LIST", "Indicates this type is a list. `ofType` is a valid field."),
            Value("NON_NULL", "Indicates this type is a non-null. `ofType` is a valid field."),
        ]);

    private static readonly EnumType DirectiveLocation = new(
        "__DirectiveLocation",
        "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such "
        + "possible adjacencies.",
        [
            Value("QUERY", "Location adjacent to a query operation."),
            Value("MUTATION", "Location adjacent to a mutation operation."),
            Value("SUBSCRIPTION", "Location adjacent to a subscription operation."),
            Value("FIELD", "Location adjacent to a field."),
            Value("FRAGMENT_DEFINITION", "Location adjacent to a fragment definition."),
            Value("FRAGMENT_SPREAD", "Location adjacent to a fragment spread."),
            Value("INLINE_FRAGMENT", "Location adjacent to an inline fragment."),
            Value("VARIABLE_DEFINITION", "Location adjacent to an operation variable definition."),
            Value("FRAGMENT_VARIABLE_DEFINITION", "Location adjacent to a fragment variable definition."),
            Value("SCHEMA", "Location adjacent to a schema definition."),
            Value("SCALAR", "Location adjacent to a scalar definition."),
            Value("OBJECT", "Location adjacent to an object type definition."),
            Value("FIELD_DEFINITION", "Location adjacent to a field definition."),
            Value("ARGUMENT_DEFINITION", "Location adjacent to an argument definition."),
            Value("INTERFACE", "Location adjacent to an interface definition."),
            Value("UNION", "Location adjacent to a union definition."),
            Value("ENUM", "Location adjacent to an enum definition."),
            Value("ENUM_VALUE", "Location adjacent to an enum value definition."),
            Value("INPUT_OBJECT", "Location adjacent to an input object type definition."),
            Value("INPUT_FIELD_DEFINITION", "Location adjacent to an input object field definition."),
            Value("DIRECTIVE_DEFINITION", "Location adjacent to a directive definition."),
        ]);

    private static readonly ObjectType EnumValueType = new(
        "__EnumValue",
        "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric "
        + "value. However an Enum value is returned in a JSON response as a string.");

    private static readonly ObjectType InputValueType = new(
        "__InputValue",
        "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input "
        + "Values which describe their type and optionally a default value.");

    private static readonly ObjectType FieldType = new(
        "__Field",
        "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of "
        + "arguments, and a return type.");

    private static readonly ObjectType DirectiveType = new(
        "__Directive",
        "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL "
        + "document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field "
        + "arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by "
        + "describing additional information to the executor.");

    private static readonly ObjectType TypeType = new(
        "__Type",
        "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as "
        + "represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe "
        + "information about that type. Scalar types provide no information beyond a name, description and optional "
        + "`specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they "
        + "describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and "
        + "NonNull types compose other types.");

    private static readonly ObjectType SchemaType = new(
        "__Schema",
        "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives "
        + "on the server, as well as the entry points for query, mutation, and subscription operations.");

    public static readonly IReadOnlyList<NamedType> Types =
    [
        SchemaType, TypeType, TypeKind, FieldType, InputValueType, EnumValueType, DirectiveType, DirectiveLocation,
    ];

    public static readonly FieldDefinition TypeName = new(
        "__typename", "The name of the current Object type at runtime.", RequiredText, []);

    public static readonly FieldDefinition Schema = new(
        "__schema", "Access the current type schema of this server.", SchemaType.NonNull(), [])
    {
        Resolve = context => new ValueTask<object?>(context.Schema),
    };

    public static readonly FieldDefinition Type = new(
        "__type",
        "Request the type information of a single type.",
        TypeType,
        [new InputValue("name", null, RequiredText, null)])
    {
        Resolve = context => new ValueTask<object?>(context.Schema.TypeNamed((string)context.Arguments[0]!)),
    };

    static Introspection()
    {
        AddSchemaFields();
        AddTypeFields();
        AddMemberFields();
    }

    private static void AddSchemaFields()
    {
        var type = TypeType.NonNull();
        Add<GraphQLSchema>(SchemaType, "description", Text, s => s.Description);
        Add<GraphQLSchema>(
            SchemaType, "types", type.ListOf().NonNull(), s => s.Types, "A list of all types supported by this server.");
        Add<GraphQLSchema>(
            SchemaType, "queryType", type, s => s.QueryType, "The type that query operations will be rooted at.");
        Add<GraphQLSchema>(
            SchemaType,
            "mutationType",
            TypeType,
            s => s.MutationType,
            "If this server supports mutation, the type that mutation operations will be rooted at.");
        Add<GraphQLSchema>(
            SchemaType,
            "subscriptionType",
            TypeType,
            s => s.SubscriptionType,
            "If this server support subscription, the type that subscription operations will be rooted at.");
        AddFiltered<GraphQLSchema>(
            SchemaType,
            "directives",
            DirectiveType.NonNull().ListOf().NonNull(),
            (s, _, _) => s.Directives,
            "A list of all directives supported by this server.");

        Add<DirectiveDefinition>(DirectiveType, "name", RequiredText, d => d.Name);
        Add<DirectiveDefinition>(DirectiveType, "description", Text, d => d.Description);
        Add<DirectiveDefinition>(DirectiveType, "isRepeatable", Flag, d => d.IsRepeatable);
        Add<DirectiveDefinition>(
            DirectiveType, "locations", DirectiveLocation.NonNull().ListOf().NonNull(), d => d.Locations);
        AddFiltered<DirectiveDefinition>(
            DirectiveType,
            "args",
            InputValueType.NonNull().ListOf().NonNull(),
            (d, all, _) => d.Arguments.Where(a => all || a.DeprecationReason is null));
        Add<DirectiveDefinition>(DirectiveType, "isDeprecated", Flag, _ => false);
        Add<DirectiveDefinition>(DirectiveType, "deprecationReason", Text, _ => null);
    }

    private static void AddTypeFields()
    {
        Add<GraphQLType>(TypeType, "kind", TypeKind.NonNull(), t => t.Kind);
        Add<GraphQLType>(TypeType, "name", Text, t => (t as NamedType)?.Name);
        Add<GraphQLType>(TypeType, "description", Text, t => (t as NamedType)?.Description);
        Add<GraphQLType>(TypeType, "specifiedByURL", Text, t => (t as ScalarType)?.SpecifiedByUrl);
        AddFiltered<GraphQLType>(
            TypeType,
            "fields",
            FieldType.NonNull().ListOf(),
            (t, all, _) => (t as FieldsType)?.Fields.Where(f => all || f.DeprecationReason is null));
        Add<GraphQLType>(TypeType, "interfaces", TypeType.NonNull().ListOf(), t => (t as FieldsType)?.Interfaces);
        TypeType.TryAdd(new FieldDefinition("possibleTypes", null, TypeType.NonNull().ListOf(), [])
        {
            Resolve = context => new ValueTask<object?>(
                context.Parent is InterfaceType or UnionType
                    ? context.Schema.PossibleTypes((CompositeType)context.Parent)
                    : null),
        });
        AddFiltered<GraphQLType>(
            TypeType,
            "enumValues",
            EnumValueType.NonNull().ListOf(),
            (t, all, _) => (t as EnumType)?.Values.Where(v => all || v.DeprecationReason is null));
        AddFiltered<GraphQLType>(
            TypeType,
            "inputFields",
            InputValueType.NonNull().ListOf(),
            (t, all, _) => (t as InputObjectType)?.Fields.Where(f => all || f.DeprecationReason is null));
        Add<GraphQLType>(
            TypeType,
            "ofType",
            TypeType,
            t => t is ListType list ? list.Item : t is NonNullType wrapper ? wrapper.Inner : null);
        Add<GraphQLType>(TypeType, "isOneOf", BuiltInScalars.Boolean, t => (t as InputObjectType)?.IsOneOf);
    }

    private static void AddMemberFields()
    {
        Add<FieldDefinition>(FieldType, "name", RequiredText, f => f.Name);
        Add<FieldDefinition>(FieldType, "description", Text, f => f.Description);
        AddFiltered<FieldDefinition>(
            FieldType,
            "args",
            InputValueType.NonNull().ListOf().NonNull(),
            (f, all, _) => f.Arguments.Where(a => all || a.DeprecationReason is null));
        Add<FieldDefinition>(FieldType, "type", TypeType.NonNull(), f => f.Type);
        Add<FieldDefinition>(FieldType, "isDeprecated", Flag, f => f.DeprecationReason is not null);
        Add<FieldDefinition>(FieldType, "deprecationReason", Text, f => f.DeprecationReason);

        Add<InputValue>(InputValueType, "name", RequiredText, v => v.Name);
        Add<InputValue>(InputValueType, "description", Text, v => v.Description);
        Add<InputValue>(InputValueType, "type", TypeType.NonNull(), v => v.Type);
        Add<InputValue>(
            InputValueType,
            "defaultValue",
            Text,
            v => v.DefaultValue?.ToString(),
            "A GraphQL-formatted string representing the default value for this input value.");
        Add<InputValue>(InputValueType, "isDeprecated", Flag, v => v.DeprecationReason is not null);
        Add<InputValue>(InputValueType, "deprecationReason", Text, v => v.DeprecationReason);

        Add<EnumValue>(EnumValueType, "name", RequiredText, v => v.Name);
        Add<EnumValue>(EnumValueType, "description", Text, v => v.Description);
        Add<EnumValue>(EnumValueType, "isDeprecated", Flag, v => v.DeprecationReason is not null);
        Add<EnumValue>(EnumValueType, "deprecationReason", Text, v => v.DeprecationReason);
    }

    private static void Add<T>(
        ObjectType type, string name, GraphQLType fieldType, Func<T, object?> read, string? description = null) =>
        type.TryAdd(new FieldDefinition(name, description, fieldType, []) { Pure = parent => read((T)parent!) });

    private static void AddFiltered<T>(
        ObjectType type,
        string name,
        GraphQLType fieldType,
        Func<T, bool, ResolverContext, object?> read,
        string? description = null) =>
        type.TryAdd(new FieldDefinition(
            name, description, fieldType, [new InputValue("includeDeprecated", null, Flag, new BooleanValueNode(0, false))])
        {
            Resolve = context => new ValueTask<object?>(
                read((T)context.Parent!, (bool)context.Arguments[0]!, context)),
        });

    private static EnumValue Value(string name, string description) => new(name, description, null, name);
}
