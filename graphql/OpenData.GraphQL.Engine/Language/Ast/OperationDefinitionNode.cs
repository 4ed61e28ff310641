namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class OperationDefinitionNode(
    int start,
    string? description,
    OperationKind kind,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : DefinitionNode(start, description)
{
    public OperationKind Kind { get; } = kind;

    public NameNode? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
