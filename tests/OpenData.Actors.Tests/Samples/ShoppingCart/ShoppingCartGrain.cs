using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

/// <summary>Reentrant: what it reads before an await it reads again after it.</summary>
[Reentrant]
public sealed class ShoppingCartGrain(
    [PersistentState("ShoppingCart", "shopping-cart")] IPersistentState<Dictionary<string, CartItem>> cart)
    : Grain, IShoppingCartGrain
{
    public async Task<bool> AddOrUpdate(int quantity, string productId)
    {
        var product = GrainFactory.GetGrain<IProductGrain>(productId);
        var before = cart.State.TryGetValue(productId, out var item) ? item.Quantity : 0;
        var (isAvailable, details) = await product.TryTake(quantity - before);
        if (!isAvailable || details is null)
        {
            return false;
        }

        var now = cart.State.TryGetValue(productId, out item) ? item.Quantity : 0;
        cart.State[productId] = new CartItem(this.GetPrimaryKeyString(), now + quantity - before, details);
        await cart.WriteStateAsync();
        return true;
    }

    public async Task Remove(string productId)
    {
        if (cart.State.Remove(productId, out var item))
        {
            await GrainFactory.GetGrain<IProductGrain>(productId).GiveBack(item.Quantity);
            await cart.WriteStateAsync();
        }
    }

    public Task Empty()
    {
        cart.State.Clear();
        return cart.ClearStateAsync();
    }

    public Task<IReadOnlyCollection<CartItem>> GetItems() =>
        Task.FromResult<IReadOnlyCollection<CartItem>>(cart.State.Values.ToArray());

    public Task<int> GetItemCount() => Task.FromResult(cart.State.Count);
}
