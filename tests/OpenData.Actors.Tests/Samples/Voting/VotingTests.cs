using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using Orleans;
using Orleans.Hosting;

namespace OpenData.Actors.Tests.Samples.Voting;

public sealed class VotingTests
{
    [Fact]
    public async Task Everybody_has_one_vote()
    {
        using var host = await StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var poll = grains.GetGrain<IPollGrain>("lunch");
        await poll.Open("What is for lunch?", ["noodles", "rice"]);

        var voters = Enumerable.Range(0, 50).Select(_ => grains.GetGrain<IVoterGrain>(Guid.NewGuid())).ToArray();
        await Task.WhenAll(voters.Select((voter, i) => voter.Vote(poll, i % 5 == 0 ? "rice" : "noodles")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => voters[0].Vote(poll, "rice"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => poll.Open("Again?", []));

        var results = await poll.GetResults();
        Assert.Equal("What is for lunch?", results.Question);
        Assert.Equal([("noodles", 40), ("rice", 10)], results.Votes.Select(each => (each.Key, each.Value)).Order());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_vote_that_failed_is_not_spent()
    {
        using var host = await StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var poll = grains.GetGrain<IPollGrain>("lunch");
        await poll.Open("What is for lunch?", ["noodles", "rice"]);
        var voter = grains.GetGrain<IVoterGrain>(Guid.NewGuid());

        await Assert.ThrowsAsync<KeyNotFoundException>(() => voter.Vote(poll, "soup"));

        Assert.Equal(1, (await voter.Vote(poll, "rice")).Votes["rice"]);
        await host.StopAsync();
    }

    [Fact]
    public async Task Votes_outlive_activations()
    {
        var clock = new ManualTimeProvider();
        using var host = await StartAsync(clock);
        var poll = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IPollGrain>("lunch");
        await poll.Open("What is for lunch?", ["noodles", "rice"]);
        await poll.Vote("rice");

        clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(2, (await poll.Vote("rice")).Votes["rice"]);
        await host.StopAsync();
    }

    private static async Task<IHost> StartAsync(TimeProvider? clock = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.UseOrleans(silo => silo.UseLocalhostClustering().AddMemoryGrainStorage("votes"));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
