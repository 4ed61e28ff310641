using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Coercion;

/// <summary>Input coercion of literals (section 3.5 to 3.11) in documents that passed validation. Failure is then only
/// possible through a variable's value.</summary>
internal static class LiteralCoercion
{
    /// <param name="literal">The value as written.</param>
    /// <param name="type">What it must fit.</param>
    /// <param name="variables">Null where variables cannot occur.</param>
    /// <param name="result">The value; bound input objects are already their C# type.</param>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues? variables, out object? result)
    {
        result = null;
        if (literal is VariableNode variable)
        {
            return variables is not null
                && variables.TryGet(variable.Name, out result)
                && !(result is null && type.IsNonNull);
        }

        if (literal is NullValueNode)
        {
            return !type.IsNonNull;
        }

        return type.Nullable switch
        {
            ListType list => TryCoerceList(literal, list, variables, out result),
            InputObjectType map => TryCoerceObject(literal, map, variables, out result),
            EnumType names => TryCoerceEnum(literal, names, out result),
            ScalarType scalar => TryCoerceScalar(literal, scalar, variables, out result),
            _ => false,
        };
    }

    private static bool TryCoerceList(
        ValueNode literal, ListType list, VariableValues? variables, out object? result)
    {
        result = null;
        if (literal is not ListValueNode node)
        {
            if (!TryCoerce(literal, list.Item, variables, out var single))
            {
                return false;
            }

            result = new[] { single };
            return true;
        }

        var items = new object?[node.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var isAbsent = node.Items[i] is VariableNode variable
                && !(variables?.TryGet(variable.Name, out _) ?? false);
            if (isAbsent ? list.Item.IsNonNull : !TryCoerce(node.Items[i], list.Item, variables, out items[i]))
            {
                return false;
            }
        }

        result = items;
        return true;
    }

    private static bool TryCoerceObject(
        ValueNode literal, InputObjectType type, VariableValues? variables, out object? result)
    {
        result = null;
        if (literal is not ObjectValueNode node)
        {
            return false;
        }

        foreach (var given in node.Fields)
        {
            if (type.FieldNamed(given.Name.Value) is null)
            {
                return false;
            }
        }

        var values = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var given = Find(node, field.Name);
            if (given is null
                || (given is VariableNode variable && !(variables?.TryGet(variable.Name, out _) ?? false)))
            {
                if (field.DefaultValue is not null)
                {
                    values[field.Name] = field.CoercedDefault;
                }
                else if (field.Type.IsNonNull)
                {
                    return false;
                }
            }
            else if (TryCoerce(given, field.Type, variables, out var value))
            {
                values[field.Name] = field.Converted(value);
            }
            else
            {
                return false;
            }
        }

        if (type.IsOneOf && (values.Count != 1 || values.Values.First() is null))
        {
            return false;
        }

        result = type.Factory is null ? values : type.Factory(values);
        return true;
    }

    private static ValueNode? Find(ObjectValueNode node, string name)
    {
        foreach (var field in node.Fields)
        {
            if (field.Name.Value == name)
            {
                return field.Value;
            }
        }

        return null;
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? result)
    {
        result = literal is EnumValueNode name ? type.ValueNamed(name.Name)?.ClrValue : null;
        return result is not null;
    }

    private static bool TryCoerceScalar(
        ValueNode literal, ScalarType scalar, VariableValues? variables, out object? result)
    {
        try
        {
            result = scalar.Parse(new ScalarInput(literal, variables));
            return true;
        }
        catch (GraphQLException)
        {
            result = null;
            return false;
        }
    }
}
