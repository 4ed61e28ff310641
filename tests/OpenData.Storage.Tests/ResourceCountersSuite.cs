using OpenData.Storage.Counters;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests;

public abstract class ResourceCountersSuite(Provider provider)
{
    [Fact]
    public async Task Counts_are_seen_at_once_and_saved_with_the_next_second()
    {
        await using var store = await TestStore.Start(provider);
        store.Counters.View("a");
        store.Counters.View("a");
        store.Counters.Call("a");
        Assert.Equal(new CounterValues(2, 0, 1), store.Counters["a"]);

        await store.Counters.Flush();

        Assert.Equal(new CounterValues(2, 0, 1), (await Reloaded(store))["a"]);
    }

    [Fact]
    public async Task A_graceful_stop_saves_every_count()
    {
        var store = await TestStore.Start(provider);
        Parallel.For(0, 1000, i => store.Counters.View($"k{i % 7}"));
        await store.DisposeAsync();

        await using var again = await TestStore.Start(store.Place);

        Assert.Equal(1000, again.Counters.Sum().Views);
    }

    [Fact]
    public async Task Saving_adds_to_what_is_stored()
    {
        await using var store = await TestStore.Start(provider);
        store.Counters.View("a");
        await store.Counters.Flush();
        store.Counters.View("a");
        await store.Counters.Flush();

        Assert.Equal(2, (await Reloaded(store))["a"].Views);
    }

    private static async Task<ResourceCounters> Reloaded(TestStore store)
    {
        var counters = new ResourceCounters(store.Get<ICounterTable>());
        await counters.Load();
        return counters;
    }
}
