namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class StringValueNode(int start, string value) : ValueNode(start)
{
    public string Value { get; } = value;
}
