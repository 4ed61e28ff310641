using Orleans;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

public interface IProductGrain : IGrainWithStringKey
{
    Task CreateOrUpdate(Product product);

    Task<(bool IsAvailable, Product? Product)> TryTake(int quantity);

    Task GiveBack(int quantity);

    Task<int> GetAvailability();
}
