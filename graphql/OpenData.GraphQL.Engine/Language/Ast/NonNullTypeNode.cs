namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class NonNullTypeNode(TypeNode inner) : TypeNode(inner.Start)
{
    public TypeNode Inner { get; } = inner;

    public override NamedTypeNode NamedType => Inner.NamedType;

    public override string ToString() => $"{Inner}!";
}
