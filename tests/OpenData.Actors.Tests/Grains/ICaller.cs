using Orleans;

namespace OpenData.Actors.Tests.Grains;

/// <summary>Grains that call one another along a path of keys.</summary>
public interface ICaller : IGrainWithStringKey
{
    /// <summary>Calls the first grain of the path with the rest; at the end answers the key.</summary>
    Task<string> Follow(string[] path);

    /// <summary>As <see cref="Follow"/>, open to calls back from below.</summary>
    Task<string> FollowOpen(string[] path);

    Task<string?> ContextValue(string key);

    /// <summary>Sets the value, asks the grain below for it, and answers what that saw.</summary>
    Task<string?> ContextValueBelow(string other, string key, string value);

    /// <summary>Lets the error of a cart pass.</summary>
    Task AddToCart(string cart, CartLine line);

    Task<Guid> Activation();
}
