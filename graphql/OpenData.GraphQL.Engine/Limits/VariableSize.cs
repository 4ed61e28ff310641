using System.Text.Json;

namespace OpenData.GraphQL.Engine.Limits;

/// <summary>Measures the variables as they came, before anything is made of them. The work is bounded by the limits.</summary>
internal static class VariableSize
{
    /// <exception cref="GraphQLException">They nest too deeply or are too many.</exception>
    public static void Check(JsonElement variables, GraphQLLimits limits)
    {
        if (variables.ValueKind == JsonValueKind.Object)
        {
            var count = 0;
            Visit(variables, 0, ref count, limits);
        }
    }

    private static void Visit(JsonElement value, int depth, ref int count, GraphQLLimits limits)
    {
        if (depth > limits.MaxVariableDepth)
        {
            throw LimitErrors.VariableDepth(limits.MaxVariableDepth);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                Count(ref count, limits);
                Visit(property.Value, depth + 1, ref count, limits);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Count(ref count, limits);
                Visit(item, depth + 1, ref count, limits);
            }
        }
    }

    private static void Count(ref int count, GraphQLLimits limits)
    {
        if (++count > limits.MaxVariableNodes)
        {
            throw LimitErrors.VariableNodes(limits.MaxVariableNodes);
        }
    }
}
