using Orleans;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

[GenerateSerializer]
[Immutable]
[Alias("samples.Product")]
public sealed record Product
{
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required string Name { get; init; }

    [Id(2)]
    public decimal UnitPrice { get; init; }

    [Id(3)]
    public int Quantity { get; init; }
}
