using OpenData.GraphQL.Engine.Coercion;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>The rules of section 3 that a set of types can break. All faults are reported together.</summary>
internal static class SchemaValidator
{
    /// <exception cref="GraphQLSchemaException">At least one rule is broken.</exception>
    public static void Check(GraphQLSchema schema)
    {
        var problems = new List<string>();
        foreach (var type in schema.Types.Where(t => !Introspection.Types.Contains(t)))
        {
            CheckName(type.Name, $"The type {type.Name}", problems);
            switch (type)
            {
                case FieldsType fields:
                    CheckFields(schema, fields, problems);
                    break;
                case UnionType { Members.Count: 0 }:
                    problems.Add($"The union {type.Name} has no members.");
                    break;
                case EnumType { Values.Count: 0 }:
                    problems.Add($"The enum {type.Name} has no values.");
                    break;
                case InputObjectType input:
                    CheckInput(input, problems);
                    break;
            }
        }

        foreach (var directive in schema.Directives)
        {
            CheckDefaults(directive.Arguments, $"The directive @{directive.Name}", problems);
        }

        if (problems.Count > 0)
        {
            throw new GraphQLSchemaException(problems);
        }
    }

    private static void CheckName(string name, string what, List<string> problems)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            problems.Add($"{what} begins with two underscores, which introspection reserves.");
        }
        else if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            problems.Add($"{what} is no GraphQL name: letters, digits and underscores of ASCII only.");
        }
    }

    private static void CheckFields(GraphQLSchema schema, FieldsType type, List<string> problems)
    {
        if (type.Fields.Count == 0)
        {
            problems.Add($"The type {type.Name} has no fields.");
        }

        foreach (var field in type.Fields)
        {
            var what = $"The field {type.Name}.{field.Name}";
            CheckName(field.Name, what, problems);
            if (ListSize.ProblemOf(field) is { } problem)
            {
                problems.Add($"{what} {problem}.");
            }

            if (!field.Type.IsOutput)
            {
                problems.Add($"{what} has the input type {field.Type}.");
            }

            foreach (var argument in field.Arguments.Where(a => !a.Type.IsInput))
            {
                problems.Add($"{what} has the argument {argument.Name} of the output type {argument.Type}.");
            }

            CheckDefaults(field.Arguments, what, problems);
        }

        foreach (var implemented in type.Interfaces)
        {
            CheckImplementation(schema, type, implemented, problems);
        }
    }

    private static void CheckImplementation(
        GraphQLSchema schema, FieldsType type, InterfaceType implemented, List<string> problems)
    {
        foreach (var inherited in implemented.Interfaces.Where(i => !type.Interfaces.Contains(i)))
        {
            problems.Add($"{type.Name} implements {implemented.Name} and must also implement {inherited.Name}.");
        }

        foreach (var wanted in implemented.Fields)
        {
            var field = type.FieldNamed(wanted.Name);
            if (field is null)
            {
                problems.Add($"{type.Name} implements {implemented.Name} but has no field {wanted.Name}.");
                continue;
            }

            if (!IsSubtype(schema, field.Type, wanted.Type))
            {
                problems.Add($"{type.Name}.{field.Name} is {field.Type}, which {implemented.Name}.{wanted.Name} "
                    + $"of type {wanted.Type} does not allow.");
            }

            foreach (var argument in wanted.Arguments)
            {
                if (!ReferenceEquals(field.ArgumentNamed(argument.Name)?.Type, argument.Type))
                {
                    problems.Add($"{type.Name}.{field.Name} needs the argument {argument.Name}: {argument.Type} "
                        + $"of {implemented.Name}.{wanted.Name}.");
                }
            }

            foreach (var argument in field.Arguments.Where(a => a.IsRequired && wanted.ArgumentNamed(a.Name) is null))
            {
                problems.Add($"{type.Name}.{field.Name} requires the argument {argument.Name}, "
                    + $"which {implemented.Name}.{wanted.Name} lacks.");
            }
        }
    }

    private static bool IsSubtype(GraphQLSchema schema, GraphQLType type, GraphQLType wanted) => (type, wanted) switch
    {
        _ when ReferenceEquals(type, wanted) => true,
        (NonNullType given, NonNullType required) => IsSubtype(schema, given.Inner, required.Inner),
        (NonNullType given, _) => IsSubtype(schema, given.Inner, wanted),
        (ListType given, ListType list) => IsSubtype(schema, given.Item, list.Item),
        (ObjectType given, CompositeType composite) => schema.IsPossible(composite, given),
        (InterfaceType given, InterfaceType parent) => given.Interfaces.Contains(parent),
        _ => false,
    };

    private static void CheckInput(InputObjectType input, List<string> problems)
    {
        if (input.Fields.Count == 0)
        {
            problems.Add($"The input {input.Name} has no fields.");
        }

        foreach (var field in input.Fields)
        {
            CheckName(field.Name, $"The input field {input.Name}.{field.Name}", problems);
            if (!field.Type.IsInput)
            {
                problems.Add($"The input field {input.Name}.{field.Name} has the output type {field.Type}.");
            }

            if (input.IsOneOf && (field.Type.IsNonNull || field.DefaultValue is not null))
            {
                problems.Add($"The field {field.Name} of the oneOf input {input.Name} must be nullable, without default.");
            }
        }

        CheckDefaults(input.Fields, $"The input {input.Name}", problems);
        if (RequiresItself(input, input, []))
        {
            problems.Add($"The input {input.Name} requires itself through fields that are not null.");
        }
    }

    private static bool RequiresItself(InputObjectType start, InputObjectType current, HashSet<InputObjectType> seen) =>
        current.Fields.Any(field => field.Type is NonNullType { Inner: InputObjectType next }
            && (ReferenceEquals(next, start) || (seen.Add(next) && RequiresItself(start, next, seen))));

    private static void CheckDefaults(IReadOnlyList<InputValue> values, string what, List<string> problems)
    {
        foreach (var value in values)
        {
            if (value.DefaultValue is not null
                && !LiteralCoercion.TryCoerce(value.DefaultValue, value.Type, null, out _))
            {
                problems.Add($"{what}: the default {value.DefaultValue} of {value.Name} does not fit {value.Type}.");
            }
        }
    }
}
