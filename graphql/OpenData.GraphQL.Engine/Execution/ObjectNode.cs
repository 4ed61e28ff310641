using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Execution;

internal sealed class ObjectNode(
    SelectionPlan plan, object? value, ResultNode? parent, int index, bool isNullable)
    : ResultNode(parent, index, isNullable)
{
    public SelectionPlan Plan { get; } = plan;

    /// <summary>What the resolvers of the fields read from.</summary>
    public object? Value { get; } = value;

    public object?[] Values { get; } = new object?[plan.Fields.Length];

    public override object KeyAt(int index) => Plan.Fields[index].ResponseName;

    public override void Set(int index, object? value) => Values[index] = value;
}
