using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenData.Actors.Tests.Grains;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Model;

/// <summary>The overloads that the other tests do not use.</summary>
public sealed class HostingSurfaceTests
{
    [Fact]
    public void Endpoints_are_set_by_address_by_host_name_and_by_this_machine()
    {
        var byAddress = Options(silo => silo.ConfigureEndpoints(IPAddress.Parse("10.1.2.3"), 11000, 30001));
        Assert.Equal((IPAddress.Parse("10.1.2.3"), 11000, 30001), (byAddress.AdvertisedIPAddress, byAddress.SiloPort, byAddress.GatewayPort));
        Assert.Null(byAddress.SiloListeningEndpoint);

        var byName = Options(silo => silo.ConfigureEndpoints("10.1.2.4", 11000, 30001, listenOnAnyHostAddress: true));
        Assert.Equal(IPAddress.Parse("10.1.2.4"), byName.AdvertisedIPAddress);
        Assert.Equal(new IPEndPoint(IPAddress.Any, 11000), byName.SiloListeningEndpoint);
        Assert.Equal(new IPEndPoint(IPAddress.Any, 30001), byName.GatewayListeningEndpoint);

        var bySelf = Options(silo => silo.ConfigureEndpoints(11000, 30001));
        Assert.Equal((AddressFamily.InterNetwork, 11000), (bySelf.AdvertisedIPAddress.AddressFamily, bySelf.SiloPort));
    }

    [Fact]
    public async Task Storage_in_memory_takes_options_both_ways()
    {
        await using var silo = await Silo.StartAsync(orleans => orleans
            .AddMemoryGrainStorage("one", options => options.NumStorageGrains = 1)
            .AddMemoryGrainStorage("two", options => options.Configure(each => each.NumStorageGrains = 2)));

        var options = silo.Services.GetRequiredService<IOptionsMonitor<MemoryGrainStorageOptions>>();
        Assert.Equal((1, 2, 10), (options.Get("one").NumStorageGrains, options.Get("two").NumStorageGrains, options.CurrentValue.NumStorageGrains));
        Assert.NotNull(silo.Services.GetKeyedService<Orleans.Storage.IGrainStorage>("two"));
    }

    [Fact]
    public async Task Options_come_from_configuration_tasks_are_objects_and_filters_delegates()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ClusterId", "from settings")])
            .Build();
        var task = new NotingTask();
        await using var silo = await Silo.StartAsync(orleans => orleans
            .Configure<ClusterOptions>(settings)
            .AddStartupTask(task)
            .AddIncomingGrainCallFilter(async context =>
            {
                await context.Invoke();
                context.Result = context.Result is string text ? text + "?" : context.Result;
            }));

        Assert.Equal("from settings", silo.Services.GetRequiredService<IOptions<ClusterOptions>>().Value.ClusterId);
        Assert.Equal(1, task.Runs);
        Assert.Equal("Hi, I am a?", await silo.Grains.GetGrain<IHello>("a").SayHello("Hi"));
    }

    [Fact]
    public async Task References_are_made_by_types_that_are_known_at_run_time()
    {
        await using var silo = await Silo.StartAsync();

        var hello = (IHello)silo.Grains.GetGrain(typeof(IHello), "a");
        Assert.Equal(silo.Grains.GetGrain<IHello>("a"), hello);
        var key = Guid.NewGuid();
        Assert.Equal(key, silo.Grains.GetGrain(typeof(IGuidKeyed), key).GetPrimaryKey());
        Assert.Equal(-5, silo.Grains.GetGrain(typeof(INumberKeyed), -5).GetPrimaryKeyLong());
        Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain(typeof(IHello), 5));
        Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain(typeof(IDisposable), "a"));
    }

    [Fact]
    public async Task A_grain_may_end_its_activation_to_have_the_next_one_placed()
    {
        await using var silo = await Silo.StartAsync();
        var nomad = silo.Grains.GetGrain<INomad>("a");
        Assert.Equal(1, await nomad.Count());
        Assert.Equal(2, await nomad.Count());

        await nomad.Move();

        Assert.Equal(1, await nomad.Count());
        Assert.Equal(["Migrating"], silo.Journal.Entries);
        await nomad.LeaveByInterface();
        Assert.Equal(1, await nomad.Count());
        Assert.Equal(["Migrating", "ApplicationRequested"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_timer_of_the_old_kind_interleaves_with_requests()
    {
        await using var silo = await Silo.StartAsync();
        var nomad = silo.Grains.GetGrain<INomad>("a");
        await nomad.StartOldTimer();
        var held = nomad.Hold();
        await silo.Journal.Gate("hold").Arrived;

        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await silo.Journal.Gate("old tick").Arrived;

        silo.Journal.Gate("old tick").Open();
        silo.Journal.Gate("hold").Open();
        await Silo.Soon(held);
    }

    private static EndpointOptions Options(Action<ISiloBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddOrleans(configure);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<EndpointOptions>>().Value;
    }

    private sealed class NotingTask : IStartupTask
    {
        public int Runs { get; private set; }

        public Task Execute(CancellationToken cancellationToken)
        {
            Runs++;
            return Task.CompletedTask;
        }
    }
}
