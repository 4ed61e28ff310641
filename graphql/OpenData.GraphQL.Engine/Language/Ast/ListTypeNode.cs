namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class ListTypeNode(int start, TypeNode item) : TypeNode(start)
{
    public TypeNode Item { get; } = item;

    public override NamedTypeNode NamedType => Item.NamedType;

    public override string ToString() => $"[{Item}]";
}
