namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed record Maker([property: ID] string Id, string City) : INode, IFinding;
