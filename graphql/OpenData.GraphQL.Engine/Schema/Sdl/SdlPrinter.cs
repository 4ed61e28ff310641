using System.Text;
using OpenData.GraphQL.Engine.Language;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>Prints a schema in the schema definition language.</summary>
internal static class SdlPrinter
{
    public static string Print(GraphQLSchema schema)
    {
        var blocks = new List<string>();
        if (SchemaBlock(schema) is { } block)
        {
            blocks.Add(block);
        }

        blocks.AddRange(schema.Directives
            .Where(directive => !SpecifiedDirectives.All.Contains(directive))
            .OrderBy(directive => directive.Name, StringComparer.Ordinal)
            .Select(Directive));
        blocks.AddRange(schema.Types
            .Where(type => !Introspection.Types.Contains(type) && !BuiltInScalars.All.Contains(type))
            .OrderBy(type => RootOrder(schema, type))
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(Type));
        return string.Join("\n\n", blocks) + "\n";
    }

    private static int RootOrder(GraphQLSchema schema, NamedType type) =>
        ReferenceEquals(type, schema.QueryType) ? 0
        : ReferenceEquals(type, schema.MutationType) ? 1
        : ReferenceEquals(type, schema.SubscriptionType) ? 2
        : 3;

    private static string? SchemaBlock(GraphQLSchema schema)
    {
        var isConventional = schema.QueryType.Name == "Query"
            && schema.MutationType?.Name is null or "Mutation"
            && schema.SubscriptionType?.Name is null or "Subscription";
        if (isConventional && schema.Description is null)
        {
            return null;
        }

        var builder = new StringBuilder();
        Description(builder, schema.Description, "");
        builder.Append("schema {\n  query: ").Append(schema.QueryType.Name).Append('\n');
        if (schema.MutationType is not null)
        {
            builder.Append("  mutation: ").Append(schema.MutationType.Name).Append('\n');
        }

        if (schema.SubscriptionType is not null)
        {
            builder.Append("  subscription: ").Append(schema.SubscriptionType.Name).Append('\n');
        }

        return builder.Append('}').ToString();
    }

    private static string Directive(DirectiveDefinition directive)
    {
        var builder = new StringBuilder();
        Description(builder, directive.Description, "");
        builder.Append("directive @").Append(directive.Name);
        Arguments(builder, directive.Arguments, "");
        return builder.Append(directive.IsRepeatable ? " repeatable on " : " on ")
            .AppendJoin(" | ", directive.Locations)
            .ToString();
    }

    private static string Type(NamedType type)
    {
        var builder = new StringBuilder();
        Description(builder, type.Description, "");
        switch (type)
        {
            case ScalarType scalar:
                builder.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedByUrl is not null)
                {
                    builder.Append(" @specifiedBy(url: ").Append(ValuePrinter.Quote(scalar.SpecifiedByUrl)).Append(')');
                }

                break;
            case EnumType names:
                builder.Append("enum ").Append(names.Name).Append(" {\n");
                foreach (var value in names.Values)
                {
                    Description(builder, value.Description, "  ");
                    builder.Append("  ").Append(value.Name);
                    Deprecation(builder, value.DeprecationReason);
                    builder.Append('\n');
                }

                builder.Append('}');
                break;
            case UnionType union:
                builder.Append("union ").Append(union.Name).Append(" = ")
                    .AppendJoin(" | ", union.Members.Select(member => member.Name));
                break;
            case InputObjectType input:
                builder.Append("input ").Append(input.Name).Append(input.IsOneOf ? " @oneOf {\n" : " {\n");
                foreach (var field in input.Fields)
                {
                    Description(builder, field.Description, "  ");
                    InputValue(builder.Append("  "), field);
                    builder.Append('\n');
                }

                builder.Append('}');
                break;
            case FieldsType fields:
                Fields(builder, fields);
                break;
        }

        return builder.ToString();
    }

    private static void Fields(StringBuilder builder, FieldsType type)
    {
        builder.Append(type is InterfaceType ? "interface " : "type ").Append(type.Name);
        if (type.Interfaces.Count > 0)
        {
            builder.Append(" implements ").AppendJoin(" & ", type.Interfaces.Select(i => i.Name));
        }

        builder.Append(" {\n");
        foreach (var field in type.Fields)
        {
            Description(builder, field.Description, "  ");
            builder.Append("  ").Append(field.Name);
            Arguments(builder, field.Arguments, "  ");
            builder.Append(": ").Append(field.Type);
            Deprecation(builder, field.DeprecationReason);
            builder.Append('\n');
        }

        builder.Append('}');
    }

    private static void Arguments(StringBuilder builder, IReadOnlyList<InputValue> arguments, string indent)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var isLong = arguments.Any(argument => argument.Description is not null);
        builder.Append(isLong ? "(\n" : "(");
        for (var i = 0; i < arguments.Count; i++)
        {
            if (isLong)
            {
                Description(builder, arguments[i].Description, indent + "  ");
                builder.Append(indent).Append("  ");
            }
            else if (i > 0)
            {
                builder.Append(", ");
            }

            InputValue(builder, arguments[i]);
            builder.Append(isLong ? "\n" : "");
        }

        builder.Append(isLong ? indent : "").Append(')');
    }

    private static void InputValue(StringBuilder builder, InputValue value)
    {
        builder.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is not null)
        {
            builder.Append(" = ").Append(value.DefaultValue);
        }

        Deprecation(builder, value.DeprecationReason);
    }

    private static void Deprecation(StringBuilder builder, string? reason)
    {
        if (reason is not null)
        {
            builder.Append(" @deprecated");
            if (reason != SpecifiedDirectives.DefaultDeprecationReason)
            {
                builder.Append("(reason: ").Append(ValuePrinter.Quote(reason)).Append(')');
            }
        }
    }

    private static void Description(StringBuilder builder, string? text, string indent)
    {
        if (text is null)
        {
            return;
        }

        builder.Append(indent);
        if (!text.Contains('\n') && (text.Contains('"') || text.Contains('\\')))
        {
            builder.Append(ValuePrinter.Quote(text)).Append('\n');
            return;
        }

        builder.Append("\"\"\"");
        var escaped = text.Replace("\"\"\"", "\\\"\"\"");
        if (text.Contains('\n'))
        {
            builder.Append('\n').Append(indent).Append(escaped.Replace("\n", "\n" + indent)).Append('\n').Append(indent);
        }
        else
        {
            builder.Append(escaped);
        }

        builder.Append("\"\"\"\n");
    }
}
