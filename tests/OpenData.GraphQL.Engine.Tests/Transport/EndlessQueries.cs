using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Transport;

[ExtendObjectType<ShopQuery>]
public static class EndlessQueries
{
    /// <summary>Ends when it is cancelled.</summary>
    public static async Task<string?> Forever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    }
}
