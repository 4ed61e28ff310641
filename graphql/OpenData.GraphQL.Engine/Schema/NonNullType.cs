namespace OpenData.GraphQL.Engine.Schema;

internal sealed class NonNullType(GraphQLType inner) : GraphQLType
{
    public GraphQLType Inner { get; } = inner;

    internal override NamedType Named => Inner.Named;

    internal override string Kind => "NON_NULL";

    public override string ToString() => $"{Inner}!";
}
