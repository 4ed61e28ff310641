using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Grains;

internal sealed class CallerGrain : Grain, ICaller
{
    private readonly Guid _activation = Guid.NewGuid();

    public Task<string> Follow(string[] path) => path.Length == 0
        ? Task.FromResult(this.GetPrimaryKeyString())
        : GrainFactory.GetGrain<ICaller>(path[0]).Follow(path[1..]);

    public async Task<string> FollowOpen(string[] path)
    {
        using var section = RequestContext.AllowCallChainReentrancy();
        return await Follow(path);
    }

    public Task<string?> ContextValue(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<string?> ContextValueBelow(string other, string key, string value)
    {
        RequestContext.Set(key, value);
        return GrainFactory.GetGrain<ICaller>(other).ContextValue(key);
    }

    public Task AddToCart(string cart, CartLine line) => GrainFactory.GetGrain<ICart>(cart).Add(line);

    public Task<Guid> Activation() => Task.FromResult(_activation);
}
