namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class ObjectFieldNode(NameNode name, ValueNode value) : Node(name.Start)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
