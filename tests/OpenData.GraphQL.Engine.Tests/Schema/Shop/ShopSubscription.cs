using System.Runtime.CompilerServices;

namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

/// <summary>What happens in the shop.</summary>
public sealed class ShopSubscription
{
    /// <summary>Products as they are sold.</summary>
    public static async IAsyncEnumerable<Product> Sold(
        [Service] ShopNews news, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var product in news.Sold.ReadAllAsync(cancellationToken))
            {
                yield return product;
            }
        }
        finally
        {
            news.End();
        }
    }

    /// <summary>Numbers from one.</summary>
    public static async Task<IAsyncEnumerable<int>> CountAsync(int to)
    {
        await Task.Yield();
        return Enumerable.Range(1, to).ToAsyncEnumerable();
    }

    public static IAsyncEnumerable<int> Refused() => throw new GraphQLException("No news today.", "CLOSED");

    public static IAsyncEnumerable<int> Broken() => throw new InvalidOperationException("secret");
}
