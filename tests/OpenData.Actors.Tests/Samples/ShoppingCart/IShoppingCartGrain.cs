using Orleans;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

public interface IShoppingCartGrain : IGrainWithStringKey
{
    Task<bool> AddOrUpdate(int quantity, string productId);

    Task Remove(string productId);

    Task Empty();

    Task<IReadOnlyCollection<CartItem>> GetItems();

    Task<int> GetItemCount();
}
