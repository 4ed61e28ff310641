namespace OpenData.GraphQL.Engine.Schema;

internal sealed class UnionType(string name, string? description) : CompositeType(name, description)
{
    public List<ObjectType> Members { get; } = [];

    internal override string Kind => "UNION";
}
