namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class DirectiveNode(int start, NameNode name, IReadOnlyList<ArgumentNode> arguments) : Node(start)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public ValueNode? ArgumentNamed(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
