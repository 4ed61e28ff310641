using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>The fields to answer for one object type, merged and in response order.</summary>
internal sealed class SelectionPlan(ObjectType type, FieldPlan[] fields)
{
    public ObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;
}
