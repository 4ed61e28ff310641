namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class SchemaDefinitionNode(
    int start,
    string? description,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<(OperationKind Kind, NamedTypeNode Type)> roots)
    : DefinitionNode(start, description)
{
    public bool IsExtension { get; } = isExtension;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<(OperationKind Kind, NamedTypeNode Type)> Roots { get; } = roots;
}
