using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Tests.Grains;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Tests;

public sealed class StateTests
{
    private static readonly GrainId CartA = GrainId.Create("cart", "a");

    [Fact]
    public async Task State_is_read_before_OnActivateAsync()
    {
        await using var silo = await Silo.StartAsync();
        await StoreAsync(silo, new CartLine("tea", 2));

        Assert.Equal([new CartLine("tea", 2)], (await silo.Grains.GetGrain<ICart>("a").Lines()).AsEnumerable());
        Assert.Equal(["activate a with 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task State_survives_the_activation()
    {
        await using var silo = await Silo.StartAsync();
        var cart = silo.Grains.GetGrain<ICart>("a");
        Assert.Null(await cart.Version());

        await cart.Add(new CartLine("tea", 2));
        var version = await cart.Version();
        await cart.AddWithoutWriting(new CartLine("never stored", 1));
        await cart.Leave();

        Assert.Equal([new CartLine("tea", 2)], (await cart.Lines()).AsEnumerable());
        Assert.NotNull(version);
        Assert.Equal(version, await cart.Version());
        Assert.Equal(["activate a with 0", "deactivate a: ApplicationRequested", "activate a with 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_cleared_state_is_new_and_has_no_record()
    {
        await using var silo = await Silo.StartAsync();
        var cart = silo.Grains.GetGrain<ICart>("a");
        await cart.Add(new CartLine("tea", 2));
        await cart.Empty();

        Assert.Empty(await cart.Lines());
        Assert.Null(await cart.Version());
        await cart.Add(new CartLine("rice", 1));
        Assert.NotNull(await cart.Version());
    }

    [Fact]
    public async Task A_stale_etag_deactivates_the_writer_and_keeps_the_stored_value()
    {
        await using var silo = await Silo.StartAsync();
        var cart = silo.Grains.GetGrain<ICart>("a");
        await cart.Add(new CartLine("tea", 2));
        await StoreAsync(silo, new CartLine("faster", 1));

        var error = await Assert.ThrowsAsync<InconsistentStateException>(() => cart.Add(new CartLine("rice", 1)));

        Assert.NotEqual(error.CurrentEtag, error.StoredEtag);
        Assert.Equal([new CartLine("faster", 1)], (await cart.Lines()).AsEnumerable());
        Assert.Equal(["activate a with 0", "deactivate a: ApplicationError", "activate a with 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task The_exception_of_another_grain_does_not_deactivate_the_caller()
    {
        await using var silo = await Silo.StartAsync();
        var caller = silo.Grains.GetGrain<ICaller>("c");
        var before = await caller.Activation();
        await silo.Grains.GetGrain<ICart>("a").Add(new CartLine("tea", 2));
        await StoreAsync(silo, new CartLine("faster", 1));

        await Assert.ThrowsAsync<InconsistentStateException>(() => caller.AddToCart("a", new CartLine("rice", 1)));
        Assert.Equal(before, await caller.Activation());
    }

    [Fact]
    public async Task State_is_refused_outside_of_the_grains_turns()
    {
        await using var silo = await Silo.StartAsync();
        Assert.Contains(
            "outside of the grain's turns", await silo.Grains.GetGrain<ICart>("a").ReadOutside(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_that_wait_together_are_one_write()
    {
        var storage = new SlowStorage();
        await using var silo = await Silo.StartAsync(orleans =>
            orleans.Services.AddKeyedSingleton<IGrainStorage>("carts", storage));

        Assert.True(await Silo.Soon(silo.Grains.GetGrain<ICart>("a").WriteTogether()));
        Assert.Equal(2, storage.Writes);
    }

    [Fact]
    public async Task A_storage_that_is_not_registered_is_named()
    {
        await using var silo = await Silo.StartAsync();
        var error = await Assert.ThrowsAsync<BadProviderConfigException>(() => silo.Grains.GetGrain<IHomeless>("a").Ask());
        Assert.Contains("'nowhere'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_error_says_which_state_of_which_grain()
    {
        var storage = new SlowStorage { Failure = new IOException("disk on fire") };
        await using var silo = await Silo.StartAsync(orleans =>
            orleans.Services.AddKeyedSingleton<IGrainStorage>("carts", storage));

        var error = await Assert.ThrowsAsync<OrleansException>(
            () => silo.Grains.GetGrain<ICart>("a").Add(new CartLine("tea", 1)));
        Assert.Equal("State 'cart' of grain cart/a could not be written: disk on fire", error.Message);
        Assert.IsType<IOException>(error.InnerException);
    }

    private static async Task StoreAsync(Silo silo, CartLine line)
    {
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("carts");
        var state = new GrainState<CartState>();
        await storage.ReadStateAsync("cart", CartA, state);
        state.State = new CartState { Lines = [line] };
        await storage.WriteStateAsync("cart", CartA, state);
    }

    private sealed class SlowStorage : IGrainStorage
    {
        public Exception? Failure { get; init; }

        public int Writes { get; private set; }

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            Writes++;
            await Task.Yield();
            if (Failure is not null)
            {
                throw Failure;
            }
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;
    }
}
