using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenData.Actors.Runtime.Membership;
using OpenData.PostgresFixture;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Postgres.Tests;

public sealed class HostingTests(PostgresDatabase postgres) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task The_tables_are_made_at_start_by_whichever_silo_comes_first()
    {
        var hosts = Enumerable.Range(0, 4).Select(_ => Host(silo => silo
            .UseAdoNetClustering(options => options.ConnectionString = postgres.ConnectionString)
            .UseAdoNetReminderService(options => options.Configure(o => o.ConnectionString = postgres.ConnectionString))
            .AddAdoNetGrainStorage("named", options => options.ConnectionString = postgres.ConnectionString)
            .AddAdoNetGrainStorageAsDefault(
                options => options.Configure(o => o.ConnectionString = postgres.ConnectionString)))).ToArray();

        await Task.WhenAll(hosts.Select(host => host.StartAsync()));

        Assert.Equal(1, await postgres.Ask<long>("SELECT count(*) FROM orleans.schema_scripts"));
        Assert.Equal(4, await postgres.Ask<long>("SELECT count(*) FROM orleans.silos"));
        Assert.NotNull(hosts[0].Services.GetService<IMembershipTable>());
        Assert.NotNull(hosts[0].Services.GetService<IReminderTable>());
        var state = new GrainState<int[]>([1, 2]);
        await hosts[0].Services.GetRequiredService<IGrainStorage>().WriteStateAsync("s", GrainId.Create("a", "b"), state);
        var read = new GrainState<int[]>();
        await hosts[1].Services.GetRequiredKeyedService<IGrainStorage>("named")
            .ReadStateAsync("s", GrainId.Create("a", "b"), read);
        Assert.Equal([1, 2], read.State!);
        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    [Fact]
    public async Task A_data_source_is_used_and_left_to_its_owner()
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        using (var host = Host(silo => silo.UseAdoNetReminderService(options => options.DataSource = source)))
        {
            await host.StartAsync();
            Assert.Empty(await host.Services.GetRequiredService<IReminderTable>().ReadRows(GrainId.Create("a", "b")));
        }

        await using var command = source.CreateCommand("SELECT 1");
        Assert.Equal(1, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Wrong_options_stop_the_start_and_all_of_them_are_named()
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        using var host = Host(silo => silo
            .UseAdoNetClustering(options => options.ConnectionString = " ")
            .UseAdoNetReminderService(options =>
                (options.ConnectionString, options.DataSource) = (postgres.ConnectionString, source))
            .AddAdoNetGrainStorage("named", options =>
                (options.ConnectionString, options.Invariant) = (postgres.ConnectionString, "System.Data.SqlClient")));

        var refused = await Assert.ThrowsAsync<OrleansConfigurationException>(() => host.StartAsync());

        Assert.Contains("clustering needs exactly one", refused.Message, StringComparison.Ordinal);
        Assert.Contains("the reminder service needs exactly one", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Invariant of the grain storage 'named' is 'System.Data.SqlClient'", refused.Message, StringComparison.Ordinal);
    }

    private static IHost Host(Action<ISiloBuilder> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => options.ServiceId = "hosting");
            silo.Configure<EndpointOptions>(options => options.SiloPort = LoopbackPort.Free());
            silo.Configure<ClusterMembershipOptions>(options => options.Secret = "the secret of these tests");
            configure(silo);
        });
        return builder.Build();
    }
}
