using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using OpenData.Actors.Runtime.Membership;
using OpenData.PostgresFixture;
using OpenData.Storage;
using OpenData.Storage.Migrations;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace OpenData.Benchmarks.Grains;

/// <summary><c>grains</c>: what calls, state writes and idle activations cost.</summary>
internal static class GrainsCommand
{
    private const int FirstPort = 12311;

    private static string? _only;

    public static Command Create()
    {
        var calls = new Option<int>("--calls") { Description = "Calls a measurement.", DefaultValueFactory = _ => 1_000_000 };
        var only = new Option<string?>("--only") { Description = "Only the measurements whose names contain this." };
        var idle = new Option<int>("--idle") { Description = "Idle activations.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("grains", "Calls to grains: one silo, two silos, with and without a state write.") { calls, only, idle };
        command.SetAction(async parsed =>
        {
            var count = parsed.GetValue(calls);
            _only = parsed.GetValue(only);
            Console.WriteLine($"{"what",-44} {"calls/s",10} {"p50 µs",8} {"p99 µs",8} {"CPU µs",8} {"bytes",8}");
            await Local(count);
            await Stored(count / 50);
            await Remote(count);
            await Idle("idle", parsed.GetValue(idle), (factory, key) => factory.GetGrain<IIdleGrain>(key).Touch());
            await Idle("idle with state", parsed.GetValue(idle), (factory, key) => factory.GetGrain<IPingGrain>(key).Ping(0));
            return 0;
        });
        return command;
    }

    private static async Task Local(int calls)
    {
        using (var host = await Start(silo => silo.UseLocalhostClustering().AddMemoryGrainStorageAsDefault()))
        {
            var grains = Grains(host);
            await Show("local, 1 caller", 1, calls, (_, i) => grains[0].Ping(i));
            using (new Activity("measurement").Start())
            {
                await Show("local, 1 caller, in a trace", 1, calls, (_, i) => grains[0].Ping(i));
            }

            await Show("local, 64 callers to 64 grains", 64, calls, (c, i) => grains[c].Ping(i));
            await Show("local, 64 callers to 1 grain", 64, calls, (_, i) => grains[0].Ping(i));
            await Show("local, 64 callers to 64, write to memory", 64, calls / 4, (c, i) => grains[c].Write(i));
            await host.StopAsync();
        }

    }

    // SQLite flushes to disk before it answers, the throw-away server of PostgreSQL does not.
    private static async Task Stored(int calls)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-bench-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        using (var host = await Start(silo => silo.UseLocalhostClustering().Services.AddOpenDataStorage(folder)))
        {
            await Write("SQLite", host);
        }

        Directory.Delete(folder.Path, recursive: true);
        using var server = PostgresServer.Start();
        var database = await server.CreateDatabase();
        using (var host = await Start(silo => silo.UseLocalhostClustering().AddAdoNetGrainStorageAsDefault(options =>
            (options.Invariant, options.ConnectionString) = ("Npgsql", database))))
        {
            await Write("PostgreSQL", host);
        }

        async Task Write(string where, IHost host)
        {
            var grains = Grains(host);
            await Show($"local, 64 callers to 64, write to {where}", 64, calls, (c, i) => grains[c].Write(i));
            await host.StopAsync();
        }
    }

    private static async Task Remote(int calls)
    {
        var table = new InMemoryMembershipTable(TimeProvider.System);
        using var there = await Start(silo => Join(silo, table, FirstPort + 1));
        using var here = await Start(silo => Join(silo, table, FirstPort)); // The last to join knows both.
        var factory = here.Services.GetRequiredService<IGrainFactory>();
        var far = new List<IPingGrain>();
        for (var key = 0; far.Count < 512; key++)
        {
            var grain = factory.GetGrain<IPingGrain>(key);
            if (OwnerPort(here, grain) == FirstPort + 1)
            {
                far.Add(grain);
            }
        }

        await Show("silo to silo, 1 caller", 1, calls / 10, (_, i) => far[0].Ping(i));
        await Show("silo to silo, 64 callers to 64 grains", 64, calls / 2, (c, i) => far[c].Ping(i));
        await Show("silo to silo, 512 callers to 512 grains", 512, calls, (c, i) => far[c].Ping(i));
        using (new Activity("measurement").Start())
        {
            await Show("silo to silo, 512 callers, in a trace", 512, calls, (c, i) => far[c].Ping(i));
        }

        await there.StopAsync();
        await here.StopAsync();
    }

    private static int OwnerPort(IHost host, IPingGrain grain) =>
        host.Services.GetRequiredService<ClusterView>().OwnerOf(grain.GetGrainId())?.Endpoint.Port ?? 0;

    private static async Task Idle(string what, int count, Func<IGrainFactory, long, Task> touch)
    {
        if (count == 0)
        {
            return;
        }

        using var host = await Start(silo => silo.UseLocalhostClustering().AddMemoryGrainStorageAsDefault());
        var factory = host.Services.GetRequiredService<IGrainFactory>();
        await touch(factory, -1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(worker => Task.Run(async () =>
        {
            for (var key = worker; key < count; key += 64)
            {
                await touch(factory, key);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var spent = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count;
        var bytes = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}, {count} activations: {bytes:F0} bytes, {spent:F1} µs of CPU each, {count / seconds:F0}/s"));
        await host.StopAsync();
    }

    private static IPingGrain[] Grains(IHost host)
    {
        var factory = host.Services.GetRequiredService<IGrainFactory>();
        return [.. Enumerable.Range(0, 64).Select(key => factory.GetGrain<IPingGrain>(key))];
    }

    private static void Join(ISiloBuilder silo, InMemoryMembershipTable table, int port)
    {
        silo.Services.AddSingleton<IMembershipTable>(table);
        silo.Configure<EndpointOptions>(options => (options.AdvertisedIPAddress, options.SiloPort) = (IPAddress.Loopback, port));
        silo.Configure<ClusterMembershipOptions>(options => options.Secret = "the secret of a benchmark");
        silo.AddMemoryGrainStorageAsDefault();
    }

    private static async Task<IHost> Start(Action<ISiloBuilder> configure)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.AddGrainAssembly(typeof(PingGrain).Assembly); // Not the product's, whose interfaces come with its storage.
            configure(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task Show(string what, int callers, int calls, Func<int, int, Task> call)
    {
        if (_only is not null && !what.Contains(_only, StringComparison.Ordinal))
        {
            return;
        }

        var measure = await CallerRun.Measure(callers, calls, call, TimeProvider.System);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-44} {measure.PerSecond,10:F0} {measure.P50,8:F1} {measure.P99,8:F1} {measure.Cpu,8:F2} {measure.Bytes,8:F0}"));
    }
}
