using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

public sealed class ProductGrain([PersistentState("Product", "shopping-cart")] IPersistentState<ProductState> storage)
    : Grain, IProductGrain
{
    public Task CreateOrUpdate(Product product) => Save(product);

    public async Task<(bool IsAvailable, Product? Product)> TryTake(int quantity)
    {
        if (storage.State.Product is not { } stored || stored.Quantity < quantity)
        {
            return (false, null);
        }

        var left = stored with { Quantity = stored.Quantity - quantity };
        await Save(left);
        return (true, left);
    }

    public Task GiveBack(int quantity) => Save(storage.State.Product! with { Quantity = storage.State.Product.Quantity + quantity });

    public Task<int> GetAvailability() => Task.FromResult(storage.State.Product?.Quantity ?? 0);

    private Task Save(Product changed)
    {
        storage.State.Product = changed;
        return storage.WriteStateAsync();
    }
}
