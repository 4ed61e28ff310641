namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class NamedTypeNode(NameNode name) : TypeNode(name.Start)
{
    public NameNode Name { get; } = name;

    public override NamedTypeNode NamedType => this;

    public override string ToString() => Name.Value;
}
