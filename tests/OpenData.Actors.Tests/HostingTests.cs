using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.Actors.Tests.Grains;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task All_wrong_options_are_reported_at_once_by_name()
    {
        await using var silo = Silo.Build(orleans =>
        {
            orleans.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromSeconds(30));
            orleans.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.Zero);
            orleans.Configure<ClusterOptions>(options => options.ServiceId = " ");
        });

        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(silo.StartHostAsync);

        Assert.Contains("CollectionAge 00:00:30 must exceed CollectionQuantum 00:01:00", error.Message, StringComparison.Ordinal);
        Assert.Contains("ResponseTimeout 00:00:00 must be positive", error.Message, StringComparison.Ordinal);
        Assert.Contains("ServiceId is empty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Startup_tasks_run_in_the_order_of_their_stages_and_may_call_grains()
    {
        await using var silo = await Silo.StartAsync(orleans => orleans
            .AddStartupTask((services, _) => Note(services, 2), ServiceLifecycleStage.Active + 1)
            .AddStartupTask<FirstTask>());

        Assert.Equal(["note 1", "note 2"], silo.Journal.Entries);

        static Task Note(IServiceProvider services, int number) =>
            services.GetRequiredService<IGrainFactory>().GetGrain<IWorker>("a").Note(number);
    }

    [Fact]
    public async Task Filters_run_around_calls_in_order_and_may_change_arguments_and_results()
    {
        await using var silo = await Silo.StartAsync(orleans => orleans
            .AddIncomingGrainCallFilter<JournalFilter>()
            .AddIncomingGrainCallFilter(new PoliteFilter()));
        var hello = silo.Grains.GetGrain<IHello>("a");

        Assert.Equal("Good day, I am a!", await hello.SayHello("Hi"));
        Assert.Equal(3, await hello.Length("abc"));
        await hello.Touch();
        await Assert.ThrowsAsync<InvalidOperationException>(() => hello.Fail("fails"));
        Assert.Equal(
            [
                "before SayHello of hello/a, HelloGrain", "after SayHello", "before Length of hello/a, HelloGrain", "after Length",
                "before Touch of hello/a, HelloGrain", "after Touch", "before Fail of hello/a, HelloGrain", "failed Fail",
            ],
            silo.Journal.Entries);
    }

    [Fact]
    public async Task A_silo_can_be_added_to_every_kind_of_host()
    {
        using var old = new HostBuilder()
            .ConfigureServices(services => services.AddSingleton<Journal>().AddScoped<ScopedThing>())
            .UseOrleans((context, silo) => Assert.Same(context.Configuration, silo.Configuration))
            .UseOrleans(silo => silo.AddMemoryGrainStorageAsDefault())
            .Build();
        await old.StartAsync();
        Assert.Equal("Hi, I am a", await old.Services.GetRequiredService<IGrainFactory>().GetGrain<IHello>("a").SayHello("Hi"));
        await old.StopAsync();

        var services = new ServiceCollection();
        services.AddOrleans(silo => Assert.NotNull(silo.Configuration));
        Assert.Contains(services, each => each.ServiceType == typeof(IGrainFactory));
    }

    [Fact]
    public void A_localhost_cluster_has_one_silo()
    {
        Assert.Throws<ArgumentException>(() => Silo.Build(orleans =>
            orleans.UseLocalhostClustering(11112, primarySiloEndpoint: new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 11111))));
    }

    private sealed class FirstTask(IGrainFactory grains) : IStartupTask
    {
        public Task Execute(CancellationToken cancellationToken) => grains.GetGrain<IWorker>("a").Note(1);
    }

    private sealed class JournalFilter(Journal journal) : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            Assert.Equal(context.MethodName, context.InterfaceMethod.Name);
            Assert.Equal(context.Grain.GetType(), context.ImplementationMethod.DeclaringType);
            journal.Add($"before {context.MethodName} of {context.TargetId}, {context.Grain.GetType().Name}");
            try
            {
                await context.Invoke();
                journal.Add($"after {context.MethodName}");
            }
            catch (InvalidOperationException)
            {
                journal.Add($"failed {context.MethodName}");
                throw;
            }
        }
    }

    private sealed class PoliteFilter : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.MethodName == nameof(IHello.SayHello))
            {
                context.Request.SetArgument(0, "Good day");
            }

            await context.Invoke();
            if (context.Result is string text)
            {
                context.Result = text + "!";
            }
        }
    }
}
