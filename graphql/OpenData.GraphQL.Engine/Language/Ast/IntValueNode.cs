namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class IntValueNode(int start, string text) : ValueNode(start)
{
    public string Text { get; } = text;
}
