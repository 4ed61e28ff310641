using OpenData.GraphQL.Engine.Execution.Direct;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>The fields to answer for one object type, merged and in response order.</summary>
internal sealed class SelectionPlan
{
    private DirectPlan? _direct;

    public SelectionPlan(ObjectType type, FieldPlan[] fields)
    {
        Type = type;
        Fields = fields;
        CostFields = type.Name.StartsWith("__", StringComparison.Ordinal) ? [] : Array.FindAll(fields, CanCost);
        foreach (var field in CostFields)
        {
            OwnCost += field.IsObjectList ? 0 : field.Weight;
        }
    }

    public ObjectType Type { get; }

    public FieldPlan[] Fields { get; }

    /// <summary>Those that cost something or have something below them; none of the introspection types.</summary>
    public FieldPlan[] CostFields { get; }

    /// <summary>What one object costs, without arguments, lists of objects and what is below.</summary>
    public double OwnCost { get; }

    /// <summary>How to write an object at once; null when a field below may have to wait.</summary>
    public DirectPlan? Direct
    {
        get
        {
            var plan = _direct ??= DirectPlan.For(this);
            return plan.IsPossible ? plan : null;
        }
    }

    private static bool CanCost(FieldPlan field) =>
        field.Weight > 0 || field.Definition.Arguments.Count > 0 || field.Definition.Type.Named is CompositeType;
}
