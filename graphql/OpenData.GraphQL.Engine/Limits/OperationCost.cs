using System.Text.Json;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Limits;

/// <summary>What one request costs: estimated before it runs, and counted by the same rules while it does, with the
/// lists as long as they are. A request runs one piece at a time, so counting needs no lock.</summary>
internal sealed class OperationCost(double estimated, double max, Dictionary<FieldPlan, double>? inputs)
{
    private double _actual;

    public double Estimated { get; } = estimated;

    /// <summary>Counts the fields of an object that is about to be answered, but for lists of objects.</summary>
    public void Count(SelectionPlan plan)
    {
        _actual += plan.OwnCost;
        if (inputs is null)
        {
            return;
        }

        foreach (var field in plan.CostFields)
        {
            _actual += inputs.GetValueOrDefault(field);
        }
    }

    /// <summary>Counts a list of objects.</summary>
    public void Count(FieldPlan field, GraphQLType item, int items)
    {
        if (item.Nullable is CompositeType)
        {
            _actual += field.Weight * Math.Max(1, items);
        }
    }

    /// <summary>Writes it as the object <c>cost</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("cost"u8);
        writer.WriteNumber("estimated"u8, Estimated);
        writer.WriteNumber("actual"u8, _actual);
        writer.WriteNumber("max"u8, max);
        writer.WriteEndObject();
    }
}
