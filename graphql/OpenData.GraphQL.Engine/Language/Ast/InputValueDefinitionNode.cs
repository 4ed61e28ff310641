namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class InputValueDefinitionNode(
    int start,
    string? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : Node(start)
{
    public string? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
