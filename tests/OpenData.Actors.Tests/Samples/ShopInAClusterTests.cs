using OpenData.Actors.Tests.Samples.ShoppingCart;
using OpenData.Actors.Tests.Samples.Voting;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Samples;

/// <summary>The samples over several silos, where messages and references go over wires.</summary>
public sealed class ShopInAClusterTests : IAsyncLifetime
{
    private readonly TestCluster _cluster;

    public ShopInAClusterTests()
    {
        var builder = new TestClusterBuilder(3);
        builder.AddSiloBuilderConfigurator<Storages>();
        _cluster = builder.Build();
    }

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task The_last_pieces_are_sold_once()
    {
        var tea = _cluster.GrainFactory.GetGrain<IProductGrain>("tea");
        await tea.CreateOrUpdate(new Product { Id = "tea", Name = "Tea", UnitPrice = 2.50m, Quantity = 30 });

        var carts = Enumerable.Range(0, 60).Select(i => _cluster.GrainFactory.GetGrain<IShoppingCartGrain>($"{i}")).ToArray();
        var sold = await Task.WhenAll(carts.Select(cart => cart.AddOrUpdate(1, "tea")));

        Assert.Equal(30, sold.Count(isSold => isSold));
        var buyer = carts[Array.IndexOf(sold, true)];
        Assert.Equal(2.50m, Assert.Single(await buyer.GetItems()).TotalPrice);
        Assert.Equal(0, await tea.GetAvailability());
    }

    [Fact]
    public async Task Everybody_has_one_vote()
    {
        var poll = _cluster.GrainFactory.GetGrain<IPollGrain>("lunch");
        await poll.Open("What is for lunch?", ["noodles", "rice"]);
        var voters = Enumerable.Range(0, 30).Select(_ => _cluster.GrainFactory.GetGrain<IVoterGrain>(Guid.NewGuid())).ToArray();

        await Task.WhenAll(voters.Select(voter => voter.Vote(poll, "rice")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => voters[0].Vote(poll, "rice"));

        Assert.Equal(30, (await poll.GetResults()).Votes["rice"]);
    }

    private sealed class Storages : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) =>
            siloBuilder.AddMemoryGrainStorage("votes").AddMemoryGrainStorage("shopping-cart");
    }
}
