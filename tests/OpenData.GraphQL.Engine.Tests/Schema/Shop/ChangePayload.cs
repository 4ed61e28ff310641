namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed record ChangePayload(string Name, string Note, IReadOnlyList<string> Tags, int Stock);
