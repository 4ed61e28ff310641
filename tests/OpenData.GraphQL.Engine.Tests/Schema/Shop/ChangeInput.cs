namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

public sealed class ChangeInput
{
    public required string Name { get; init; }

    public Optional<string> Note { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = ["new"];

    public short Stock { get; init; } = 1;
}
