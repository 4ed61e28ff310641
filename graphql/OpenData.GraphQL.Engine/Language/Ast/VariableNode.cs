namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class VariableNode(int start, string name) : ValueNode(start)
{
    public string Name { get; } = name;
}
