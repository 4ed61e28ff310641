namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

[ExtendObjectType<Product>]
public static class ProductExtension
{
    /// <summary>Who made it.</summary>
    public static Task<Maker?> GetMakerAsync(
        [Parent] Product product, [Service] MakerLoader loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(product.MakerId, cancellationToken);
}
