namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class ArgumentNode(int start, NameNode name, ValueNode value) : Node(start)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
