namespace OpenData.GraphQL.Engine.Schema;

internal sealed class ListType(GraphQLType item) : GraphQLType
{
    public GraphQLType Item { get; } = item;

    internal override NamedType Named => Item.Named;

    internal override string Kind => "LIST";

    public override string ToString() => $"[{Item}]";
}
