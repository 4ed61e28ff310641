namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class DirectiveDefinitionNode(
    int start,
    string? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations)
    : DefinitionNode(start, description)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
