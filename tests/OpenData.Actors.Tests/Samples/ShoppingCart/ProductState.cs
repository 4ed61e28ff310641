using Orleans;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

[GenerateSerializer]
[Alias("samples.ProductState")]
public sealed class ProductState
{
    [Id(0)]
    public Product? Product { get; set; }
}
