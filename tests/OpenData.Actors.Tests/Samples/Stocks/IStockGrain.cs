using Orleans;

namespace OpenData.Actors.Tests.Samples.Stocks;

public interface IStockGrain : IGrainWithStringKey
{
    Task<string> GetPrice();
}
