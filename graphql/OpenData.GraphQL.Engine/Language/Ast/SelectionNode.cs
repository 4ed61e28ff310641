namespace OpenData.GraphQL.Engine.Language.Ast;

internal abstract class SelectionNode(int start, IReadOnlyList<DirectiveNode> directives) : Node(start)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
