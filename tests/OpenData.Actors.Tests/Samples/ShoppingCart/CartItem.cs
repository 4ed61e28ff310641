using Orleans;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

[GenerateSerializer]
[Immutable]
[Alias("samples.CartItem")]
public sealed record CartItem([property: Id(0)] string UserId, [property: Id(1)] int Quantity, [property: Id(2)] Product Product)
{
    public decimal TotalPrice => Quantity * Product.UnitPrice;
}
