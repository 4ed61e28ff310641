namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed record ProductFilter(double? MaxPrice = null, IReadOnlyList<Kind>? Kinds = null, ProductFilter? Not = null);
