using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using Orleans;
using Orleans.Hosting;

namespace OpenData.Actors.Tests.Samples.ShoppingCart;

public sealed class ShoppingCartTests
{
    [Fact]
    public async Task A_cart_takes_from_the_stock_and_gives_back()
    {
        using var host = await StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var tea = grains.GetGrain<IProductGrain>("tea");
        await tea.CreateOrUpdate(new Product { Id = "tea", Name = "Tea", UnitPrice = 2.50m, Quantity = 10 });
        var cart = grains.GetGrain<IShoppingCartGrain>("ada");

        Assert.True(await cart.AddOrUpdate(4, "tea"));
        Assert.True(await cart.AddOrUpdate(6, "tea"));
        Assert.False(await cart.AddOrUpdate(11, "tea"));
        Assert.False(await cart.AddOrUpdate(1, "coffee"));
        var item = Assert.Single(await cart.GetItems());
        Assert.Equal(("ada", 6, 15.00m), (item.UserId, item.Quantity, item.TotalPrice));
        Assert.Equal(4, await tea.GetAvailability());

        await cart.Remove("tea");
        Assert.Equal((0, 10), (await cart.GetItemCount(), await tea.GetAvailability()));
        await host.StopAsync();
    }

    [Fact]
    public async Task The_last_pieces_are_sold_once()
    {
        using var host = await StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var tea = grains.GetGrain<IProductGrain>("tea");
        await tea.CreateOrUpdate(new Product { Id = "tea", Name = "Tea", UnitPrice = 2.50m, Quantity = 30 });

        var sold = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(i => grains.GetGrain<IShoppingCartGrain>($"{i}").AddOrUpdate(1, "tea")));

        Assert.Equal(30, sold.Count(isSold => isSold));
        Assert.Equal(0, await tea.GetAvailability());
        await host.StopAsync();
    }

    [Fact]
    public async Task Carts_and_stocks_outlive_activations_and_an_emptied_cart_does_not()
    {
        var clock = new ManualTimeProvider();
        using var host = await StartAsync(clock);
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IProductGrain>("tea").CreateOrUpdate(new Product { Id = "tea", Name = "Tea", Quantity = 3 });
        var cart = grains.GetGrain<IShoppingCartGrain>("ada");
        await cart.AddOrUpdate(2, "tea");

        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(2, Assert.Single(await cart.GetItems()).Quantity);
        Assert.Equal(1, await grains.GetGrain<IProductGrain>("tea").GetAvailability());

        await cart.Empty();
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Empty(await cart.GetItems());
        await host.StopAsync();
    }

    private static async Task<IHost> StartAsync(TimeProvider? clock = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering()
            .AddMemoryGrainStorage("shopping-cart"));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
