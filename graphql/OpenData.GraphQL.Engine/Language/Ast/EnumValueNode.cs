namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class EnumValueNode(int start, string name) : ValueNode(start)
{
    public string Name { get; } = name;
}
