using System.Text.Json;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Limits;

/// <summary>What a given value costs: 1 for each input object and each item of a list, and the weights of the input fields
/// given. Each variable is measured once for a request.</summary>
internal sealed class InputCost(OperationDefinitionNode operation, JsonElement variables)
{
    private Dictionary<string, double>? _variables;

    public double Of(ValueNode value, GraphQLType type)
    {
        if (!CanCost(type))
        {
            return 0;
        }

        switch (value)
        {
            case VariableNode variable:
                return OfVariable(variable.Name, type);
            case ListValueNode list:
                var item = (type.Nullable as ListType)?.Item ?? type;
                var items = 0.0;
                foreach (var node in list.Items)
                {
                    items += Math.Max(1, Of(node, item));
                }

                return items;
            case ObjectValueNode map when type.Named is InputObjectType input:
                var cost = 1.0;
                foreach (var given in map.Fields)
                {
                    if (input.FieldNamed(given.Name.Value) is { } field)
                    {
                        cost += field.Weight + Of(given.Value, field.Type);
                    }
                }

                return cost;
            default:
                return 0;
        }
    }

    private double OfVariable(string name, GraphQLType type)
    {
        _variables ??= new Dictionary<string, double>(StringComparer.Ordinal);
        if (!_variables.TryGetValue(name, out var cost))
        {
            cost = variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var given)
                ? Of(given, type)
                : DefaultOf(name) is { } value ? Of(value, type) : 0;
            _variables[name] = cost;
        }

        return cost;
    }

    private static double Of(JsonElement value, GraphQLType type)
    {
        if (!CanCost(type))
        {
            return 0;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var item = (type.Nullable as ListType)?.Item ?? type;
                if (!CanCost(item))
                {
                    return value.GetArrayLength();
                }

                var items = 0.0;
                foreach (var element in value.EnumerateArray())
                {
                    items += Math.Max(1, Of(element, item));
                }

                return items;
            case JsonValueKind.Object when type.Named is InputObjectType input:
                var cost = 1.0;
                foreach (var property in value.EnumerateObject())
                {
                    if (input.FieldNamed(property.Name) is { } field)
                    {
                        cost += field.Weight + Of(property.Value, field.Type);
                    }
                }

                return cost;
            default:
                return 0;
        }
    }

    private ValueNode? DefaultOf(string name)
    {
        foreach (var definition in operation.Variables)
        {
            if (definition.Name.Value == name)
            {
                return definition.DefaultValue;
            }
        }

        return null;
    }

    private static bool CanCost(GraphQLType type) => type.Nullable is ListType or InputObjectType;
}
