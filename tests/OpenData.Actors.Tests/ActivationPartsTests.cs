using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Placement;
using OpenData.Actors.Tests.Grains;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Timers;

namespace OpenData.Actors.Tests;

/// <summary>What an activation has only when somebody asks for it.</summary>
public sealed class ActivationPartsTests
{
    [Fact]
    public async Task An_activation_that_needs_shared_services_only_has_no_scope()
    {
        await using var silo = await StartAsync();
        var grain = silo.Grains.GetGrain<IThrifty>("a");
        Assert.Equal("other", await grain.UseShared());
        await EndAsync(silo, grain, grain.Leave);

        Assert.Equal(["grain disposed"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_scope_is_made_when_it_is_needed_and_ends_after_the_grain()
    {
        await using var silo = await StartAsync();
        var grain = silo.Grains.GetGrain<IThrifty>("a");
        await grain.UseShared();
        Assert.Empty(silo.Journal.Entries);
        Assert.Equal("thrifty/a", await grain.UseScoped());
        await grain.UseScoped();
        await EndAsync(silo, grain, grain.Leave);

        Assert.Equal(["scope made", "grain disposed", "scope of thrifty/a disposed"], silo.Journal.Entries);
    }

    [Fact]
    public async Task What_a_constructor_has_for_itself_ends_with_the_activation()
    {
        await using var silo = await StartAsync();
        var grain = silo.Grains.GetGrain<IPartner>("a");
        await grain.Touch();
        await EndAsync(silo, grain, grain.Leave);

        Assert.Equal(["scope made", "partner disposed"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_storage_may_belong_to_the_scope()
    {
        await using var silo = await StartAsync(orleans => orleans.Services.AddKeyedScoped<IGrainStorage>(
            "carts", static (services, _) => services.GetRequiredKeyedService<IGrainStorage>("Default")));
        await silo.Grains.GetGrain<IThrifty>("a").UseShared();

        Assert.Equal(["scope made"], silo.Journal.Entries);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Services_timers_and_the_end_can_be_asked_for_after_the_end(bool hasScope)
    {
        await using var silo = await StartAsync();
        var grain = silo.Grains.GetGrain<IThrifty>("a");
        await (hasScope ? grain.UseScoped() : grain.UseShared());
        var activation = Activation(silo, grain);
        await grain.Leave();
        await Silo.Soon(grain.UseShared()); // In its successor, so the first one is about to end or has.
        await Silo.Soon(activation.Deactivated);

        Assert.True(activation.Deactivated.IsCompletedSuccessfully);
        Assert.Throws<ObjectDisposedException>(() => activation.ActivationServices.GetService(typeof(Journal)));
        Assert.Throws<ObjectDisposedException>(() => activation.ActivationServices.GetService(typeof(ScopedThing)));
        Assert.Throws<InvalidOperationException>(() => silo.Services.GetRequiredService<ITimerRegistry>().RegisterGrainTimer(
            activation, static (_, _) => Task.CompletedTask, 0, new GrainTimerCreationOptions(TimeSpan.Zero, TimeSpan.Zero)));
    }

    [Fact]
    public async Task The_end_can_be_waited_for_before_it()
    {
        await using var silo = await StartAsync();
        var grain = silo.Grains.GetGrain<IThrifty>("a");
        await grain.UseShared();
        var activation = Activation(silo, grain);
        var end = activation.Deactivated;
        Assert.False(end.IsCompleted);
        await grain.Leave();
        await Silo.Soon(end);

        Assert.Same(end, activation.Deactivated);
        Assert.NotSame(activation, silo.Services.GetRequiredService<ActivationDirectory>().Find(grain.GetGrainId()));
    }

    [Fact]
    public async Task Stages_go_up_and_down_in_their_order()
    {
        await using var silo = await StartAsync();
        var grain = silo.Grains.GetGrain<IStaged>("a");
        await EndAsync(silo, grain, grain.Leave);

        Assert.Equal(
            [
                "up early", "up early, too", "up beside", "up grain", "up late",
                "down late", "down beside", "down grain", "down early", "down early, too",
            ],
            silo.Journal.Entries);
    }

    [Fact]
    public async Task Subscribing_after_the_start_is_refused()
    {
        await using var silo = await StartAsync();
        Assert.Contains(
            "Somebody subscribes to the lifecycle of grain thrifty/a after its start",
            await silo.Grains.GetGrain<IThrifty>("a").SubscribeLate(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activation_begins_small()
    {
        const int Count = 1000;
        await using var silo = await StartAsync();
        var grainClass = silo.Services.GetRequiredService<GrainCatalog>().FindClass(GrainType.Create("thrifty"))!;
        var directory = silo.Services.GetRequiredService<ActivationDirectory>();
        var shared = silo.Services.GetRequiredService<ActivationServices>();
        var id = GrainId.Create("thrifty", "a");
        GrainActivation Create() => new(id, grainClass, directory, shared, waiting: null);
        GC.KeepAlive(Create());

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++)
        {
            GC.KeepAlive(Create());
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        Assert.True(bytes < 640, $"An activation begins with {bytes} bytes.");
    }

    private static Task<Silo> StartAsync(Action<ISiloBuilder>? configure = null) => Silo.StartAsync(orleans =>
    {
        orleans.Services.AddTransient<Partner>();
        orleans.Services.AddScoped(services =>
        {
            services.GetRequiredService<Journal>().Add("scope made");
            return new GrainContextHolder();
        });
        configure?.Invoke(orleans);
    });

    private static GrainActivation Activation(Silo silo, IAddressable grain) =>
        silo.Services.GetRequiredService<ActivationDirectory>().Find(grain.GetGrainId())!;

    private static async Task EndAsync(Silo silo, IAddressable grain, Func<Task> leave)
    {
        await leave();
        var activation = silo.Services.GetRequiredService<ActivationDirectory>().Find(grain.GetGrainId());
        await Silo.Soon(activation?.Deactivated ?? Task.CompletedTask);
    }
}
