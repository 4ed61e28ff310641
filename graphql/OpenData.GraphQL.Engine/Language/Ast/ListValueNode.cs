namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class ListValueNode(int start, IReadOnlyList<ValueNode> items) : ValueNode(start)
{
    public IReadOnlyList<ValueNode> Items { get; } = items;
}
