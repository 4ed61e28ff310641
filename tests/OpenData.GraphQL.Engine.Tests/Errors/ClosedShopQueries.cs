using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Errors;

/// <summary>Fields that fail without their failure passing the root.</summary>
[ExtendObjectType<ShopQuery>]
public sealed class ClosedShopQueries
{
    /// <summary>Known to <see cref="ClosedShopFilter"/>.</summary>
    public static async Task<string?> Closed()
    {
        await Task.Yield();
        throw new TimeoutException("the shop's address");
    }

    /// <summary>Known to nobody.</summary>
    public static string? Odd() => throw new NotSupportedException("secret");
}
