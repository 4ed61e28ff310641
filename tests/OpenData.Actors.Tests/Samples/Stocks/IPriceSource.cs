namespace OpenData.Actors.Tests.Samples.Stocks;

/// <summary>Where prices come from.</summary>
public interface IPriceSource
{
    Task<decimal> GetPriceAsync(string symbol, CancellationToken cancellationToken);
}
