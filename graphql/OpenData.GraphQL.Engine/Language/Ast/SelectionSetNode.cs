namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class SelectionSetNode(int start, IReadOnlyList<SelectionNode> selections) : Node(start)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}
