namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class InlineFragmentNode(
    int start,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SelectionNode(start, directives)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
