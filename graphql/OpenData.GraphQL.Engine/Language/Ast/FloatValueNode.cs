namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class FloatValueNode(int start, string text) : ValueNode(start)
{
    public string Text { get; } = text;
}
