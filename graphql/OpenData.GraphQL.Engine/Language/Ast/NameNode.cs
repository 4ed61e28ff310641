namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class NameNode(int start, string value) : Node(start)
{
    public string Value { get; } = value;
}
