namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

[OneOf]
public sealed record ProductKey([property: ID] string? Id, string? Name);
