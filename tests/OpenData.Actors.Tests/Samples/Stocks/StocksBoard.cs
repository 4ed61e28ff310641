using Microsoft.Extensions.Hosting;
using Orleans;

namespace OpenData.Actors.Tests.Samples.Stocks;

/// <summary>A service of the host beside the silo, which asks several grains at once when it starts.</summary>
public sealed class StocksBoard(IClusterClient client) : BackgroundService
{
    private static readonly string[] Symbols = ["INK", "OAK"];

    private readonly TaskCompletionSource<string[]> _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string[]> Shown => _shown.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var stocks = Symbols.Select(symbol => client.GetGrain<IStockGrain>(symbol));
        _shown.SetResult(await Task.WhenAll(stocks.Select(stock => stock.GetPrice())));
    }
}
