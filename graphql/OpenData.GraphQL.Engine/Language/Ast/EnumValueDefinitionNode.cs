namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class EnumValueDefinitionNode(
    int start, string? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : Node(start)
{
    public string? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
