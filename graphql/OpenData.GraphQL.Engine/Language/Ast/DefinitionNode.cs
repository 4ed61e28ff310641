namespace OpenData.GraphQL.Engine.Language.Ast;

internal abstract class DefinitionNode(int start, string? description) : Node(start)
{
    public string? Description { get; } = description;
}
