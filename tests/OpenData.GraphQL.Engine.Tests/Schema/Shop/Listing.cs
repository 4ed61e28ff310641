namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed record Listing<T>(IReadOnlyList<T> Nodes, int TotalCount)
    where T : class
{
    public T? First => Nodes.Count > 0 ? Nodes[0] : null;
}
