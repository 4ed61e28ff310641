using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Tests.Grains;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class CallTests
{
    [Fact]
    public async Task A_call_reaches_its_grain_and_the_answer_comes_back()
    {
        await using var silo = await Silo.StartAsync();
        var hello = silo.Grains.GetGrain<IHello>("wei");

        Assert.Equal("Ni hao, I am wei", await hello.SayHello("Ni hao"));
        Assert.Equal(3, await hello.Length("abc"));
        Assert.Equal(-1, await hello.Length(null));
        await hello.Touch();
    }

    [Fact]
    public async Task The_exception_of_a_grain_method_reaches_the_caller_and_the_activation_lives_on()
    {
        await using var silo = await Silo.StartAsync();
        var hello = silo.Grains.GetGrain<IHello>("a");

        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => hello.Fail("late"));
        var atOnce = await Assert.ThrowsAsync<InvalidOperationException>(() => hello.FailAtOnce("at once"));

        Assert.Equal("late", late.Message);
        Assert.Equal("at once", atOnce.Message);
        Assert.Equal("Hi, I am a", await hello.SayHello("Hi"));
    }

    [Fact]
    public async Task Each_activation_has_its_own_scope_that_knows_its_grain_and_ends_with_it()
    {
        var silo = await Silo.StartAsync();
        Assert.Equal("hello/a hello/a 127.0.0.1:11111@1767225600000", await silo.Grains.GetGrain<IHello>("a").Describe());
        Assert.StartsWith("hello/b hello/b", await silo.Grains.GetGrain<IHello>("b").Describe());

        await silo.StopAsync();

        Assert.Equal(
            ["scope of hello/a disposed", "scope of hello/b disposed"], silo.Journal.Entries.Order(StringComparer.Ordinal));
        await silo.DisposeAsync();
    }

    [Fact]
    public async Task Keys_keep_their_type()
    {
        await using var silo = await Silo.StartAsync();
        var guid = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        Assert.Equal(guid, await silo.Grains.GetGrain<IGuidKeyed>(guid).Key());
        Assert.Equal(-1, await silo.Grains.GetGrain<INumberKeyed>(-1).Key());
        Assert.Equal(255, await silo.Grains.GetGrain<INumberKeyed>(255).Key());
        Assert.Equal("number-keyed/FF", silo.Grains.GetGrain<INumberKeyed>(255).GetGrainId().ToString());
        Assert.Equal("guidkeyed/0f8fad5bd9cb469fa16570867728950e", silo.Grains.GetGrain<IGuidKeyed>(guid).GetGrainId().ToString());
    }

    [Fact]
    public async Task References_are_equal_by_identity_and_getting_one_activates_nothing()
    {
        await using var silo = await Silo.StartAsync();
        var cart = silo.Grains.GetGrain<ICart>("a");

        Assert.Equal(cart, silo.Grains.GetGrain<ICart>("a"));
        Assert.NotEqual(cart, silo.Grains.GetGrain<ICart>("b"));
        Assert.Equal(cart, silo.Grains.GetGrain<ICart>(GrainId.Parse("cart/a")));
        Assert.Equal("GrainReference:cart/a", cart.ToString());
        Assert.Empty(silo.Journal.Entries);
    }

    [Fact]
    public async Task A_class_name_prefix_must_fit_the_class_that_there_is()
    {
        await using var silo = await Silo.StartAsync();

        Assert.NotNull(silo.Grains.GetGrain<IHello>("a", "HelloGrain"));
        Assert.NotNull(silo.Grains.GetGrain<IHello>("a", "OpenData.Actors.Tests.Grains.Hello"));
        Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain<IHello>("a", "Goodbye"));
    }

    [Fact]
    public async Task Requests_that_one_caller_sends_without_awaiting_start_in_order()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");

        await Silo.Soon(Task.WhenAll(Enumerable.Range(0, 2000).Select(i => i % 500 == 499 ? worker.Leave() : worker.Note(i))));

        var notes = silo.Journal.Entries.Where(entry => entry.StartsWith("note", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 2000).Where(i => i % 500 != 499).Select(i => $"note {i}"), notes);
    }

    [Fact]
    public async Task Many_callers_of_many_grains_all_get_their_answers()
    {
        await using var silo = await Silo.StartAsync();
        await Silo.Soon(Parallel.ForEachAsync(Enumerable.Range(0, 20_000), async (i, _) =>
            Assert.Equal($"{i}, I am {i % 50}", await silo.Grains.GetGrain<IHello>($"{i % 50}").SayHello($"{i}"))));
    }

    [Fact]
    public async Task Request_context_flows_down_and_not_up()
    {
        await using var silo = await Silo.StartAsync();
        var caller = silo.Grains.GetGrain<ICaller>("a");
        RequestContext.Set("user", "li");

        Assert.Equal("li", await caller.ContextValue("user"));
        Assert.Equal("zhang", await caller.ContextValueBelow("b", "user", "zhang"));
        Assert.Equal("li", RequestContext.Get("user"));
        Assert.Equal("li", await caller.ContextValue("user"));

        RequestContext.Clear();
        Assert.Null(await caller.ContextValue("user"));
    }

    [Fact]
    public async Task Async_locals_of_the_caller_do_not_leak_into_grains()
    {
        var filter = new AsyncLocalFilter();
        await using var silo = await Silo.StartAsync(orleans => orleans.AddIncomingGrainCallFilter(filter));
        AsyncLocalFilter.Secret.Value = "mine";

        await silo.Grains.GetGrain<IHello>("a").Touch();

        Assert.Null(filter.Seen);
    }

    [Fact]
    public async Task Calls_before_the_start_and_after_the_stop_are_refused()
    {
        var silo = Silo.Build();
        var hello = silo.Grains.GetGrain<IHello>("a");
        var early = await Assert.ThrowsAsync<SiloUnavailableException>(() => hello.SayHello("too early"));
        Assert.Contains("not started", early.Message, StringComparison.Ordinal);

        await silo.StartHostAsync();
        await hello.SayHello("now");
        await silo.StopAsync();

        await Assert.ThrowsAsync<SiloUnavailableException>(() => hello.SayHello("too late"));
        Assert.Same(silo.Grains, silo.Services.GetRequiredService<IClusterClient>());
        await silo.DisposeAsync();
    }

    private sealed class AsyncLocalFilter : IIncomingGrainCallFilter
    {
        public static readonly AsyncLocal<string?> Secret = new();

        public string? Seen { get; private set; } = "no call came";

        public Task Invoke(IIncomingGrainCallContext context)
        {
            Seen = Secret.Value;
            return context.Invoke();
        }
    }
}
