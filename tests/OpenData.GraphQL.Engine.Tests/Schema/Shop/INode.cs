namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

[GraphQLName("Node")]
public interface INode
{
    [ID]
    string Id { get; }
}
