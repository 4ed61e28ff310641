using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.6.1 to 5.6.4, but for duplicate fields: literals fit the type of their place.</summary>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    public override void EnterValue(ValueNode value, GraphQLType? expected)
    {
        if (expected is not null)
        {
            Check(value, expected);
        }
    }

    private void Check(ValueNode value, GraphQLType type)
    {
        if (value is VariableNode)
        {
            return;
        }

        if (value is NullValueNode)
        {
            if (type.IsNonNull)
            {
                Context.Report($"Expected value of non-null type \"{type}\" not to be null.", value);
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Items)
                {
                    Check(item, list.Item);
                }

                break;
            case ListType list:
                Check(value, list.Item);
                break;
            case InputObjectType map:
                CheckObject(value, map);
                break;
            case EnumType names:
                CheckEnum(value, names);
                break;
            case ScalarType scalar:
                CheckScalar(value, scalar);
                break;
        }
    }

    private void CheckObject(ValueNode value, InputObjectType type)
    {
        if (value is not ObjectValueNode map)
        {
            Context.Report($"Expected value of type \"{type}\" to be an object, found: {value}.", value);
            return;
        }

        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in map.Fields)
        {
            given[field.Name.Value] = field;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var node))
            {
                Check(node.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                Context.Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {value}.",
                    value);
            }
        }

        var known = new List<ObjectFieldNode>();
        foreach (var field in map.Fields)
        {
            if (type.FieldNamed(field.Name.Value) is not null)
            {
                known.Add(field);
                continue;
            }

            var close = Suggestions.For(field.Name.Value, type.Fields.Select(f => f.Name));
            Context.Report(
                $"Expected value of type \"{type}\" not to include unknown field \"{field.Name.Value}\""
                + (close.Count == 0 ? ", found" : $".{Suggestions.Hint("", close)} Found")
                + $": {value}.",
                field);
        }

        if (type.IsOneOf && (known.Count != 1 || known[0].Value is NullValueNode))
        {
            Context.Report(VariableCoercion.OneOfMessage(type), value);
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is not EnumValueNode name)
        {
            var text = value is StringValueNode or IntValueNode or FloatValueNode or BooleanValueNode
                ? value.ToString()
                : "";
            Context.Report(
                $"Enum \"{type}\" cannot represent non-enum value: {value}.{Suggestions.EnumHint(text, type)}", value);
        }
        else if (type.ValueNamed(name.Name) is null)
        {
            Context.Report(
                $"Value \"{name.Name}\" does not exist in \"{type}\" enum.{Suggestions.EnumHint(name.Name, type)}",
                value);
        }
    }

    private void CheckScalar(ValueNode value, ScalarType type)
    {
        try
        {
            type.Parse(new ScalarInput(value, null));
        }
        catch (GraphQLException refused)
        {
            Context.Report(refused.Message, value);
        }
    }
}
