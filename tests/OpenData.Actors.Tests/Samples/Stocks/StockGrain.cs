using System.Globalization;
using Orleans;

namespace OpenData.Actors.Tests.Samples.Stocks;

/// <summary>Keeps the price of one stock fresh, as long as anybody asks for it.</summary>
public sealed class StockGrain(IPriceSource source) : Grain, IStockGrain
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    private string _price = "";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await UpdatePrice(cancellationToken);
        this.RegisterGrainTimer(UpdatePrice, Interval, Interval);
        await base.OnActivateAsync(cancellationToken);
    }

    public Task<string> GetPrice() => Task.FromResult(_price);

    private async Task UpdatePrice(CancellationToken cancellationToken)
    {
        var symbol = this.GetPrimaryKeyString();
        var price = await source.GetPriceAsync(symbol, cancellationToken);
        _price = string.Create(CultureInfo.InvariantCulture, $"{symbol} {price:0.00}");
    }
}
