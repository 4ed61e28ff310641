namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

[ExtendObjectType<ShopSubscription>]
public static class ShopSubscriptionExtension
{
    /// <summary>Letters from the end.</summary>
    public static IAsyncEnumerable<string?> Letters() => new[] { "z", null, "x" }.ToAsyncEnumerable();
}
