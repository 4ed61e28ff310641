using OpenData.GraphQL.Engine.Execution.Direct;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>The fields to answer for one object type, merged and in response order.</summary>
internal sealed class SelectionPlan(ObjectType type, FieldPlan[] fields)
{
    private DirectPlan? _direct;

    public ObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;

    /// <summary>How to write an object at once; null when a field below may have to wait.</summary>
    public DirectPlan? Direct
    {
        get
        {
            var plan = _direct ??= DirectPlan.For(this);
            return plan.IsPossible ? plan : null;
        }
    }
}
