using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Cluster;

/// <summary>Clusters of the grains of these tests.</summary>
internal static class Clusters
{
    public static async Task<TestCluster> StartAsync(short silos = 2, Action<ISiloBuilder>? configure = null)
    {
        var cluster = new TestClusterBuilder(silos)
            .ConfigureSilo(silo =>
            {
                silo.AddMemoryGrainStorage("ledgers").AddMemoryGrainStorage("carts").AddMemoryGrainStorageAsDefault();
                silo.Services.AddSingleton<Journal>();
                silo.Services.AddScoped<ScopedThing>();
                silo.Services.AddSingleton<Meeting>();
                configure?.Invoke(silo);
            })
            .Build();
        await cluster.DeployAsync();
        return cluster;
    }

    /// <summary>A ledger that the given silo owns.</summary>
    public static ILedgerGrain LedgerOf(this TestCluster cluster, SiloHandle owner) => Enumerable.Range(0, 1000)
        .Select(i => cluster.GrainFactory.GetGrain<ILedgerGrain>($"ledger-{i}"))
        .First(grain => cluster.OwnerOf(grain) == owner);

    /// <summary>A grain as a silo sees it.</summary>
    public static ILedgerGrain From(this SiloHandle silo, ILedgerGrain grain) =>
        silo.ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<ILedgerGrain>(grain.GetPrimaryKeyString());
}
