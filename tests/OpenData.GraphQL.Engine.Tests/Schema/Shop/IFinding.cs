namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

#pragma warning disable CA1040 // A marker is what a union is made of.
[UnionType]
[GraphQLName("Finding")]
public interface IFinding;
