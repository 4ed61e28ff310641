using System.Threading.Channels;

namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

/// <summary>What a test lets happen, and whether anybody still listens.</summary>
public sealed class ShopNews
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<Product> _sold = Channel.CreateUnbounded<Product>();

    public ChannelReader<Product> Sold => _sold.Reader;

    /// <summary>Ends when the source of a subscription has ended.</summary>
    public Task Ended => _ended.Task;

    public void Sell(int product) => _sold.Writer.TryWrite(ShopData.Products[product]);

    public void Close(Exception? failure = null) => _sold.Writer.Complete(failure);

    public void End() => _ended.TrySetResult();
}
