using OpenData.Contracts;
using OpenData.Storage.Calls;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests;

public abstract class CallCountsSuite(Provider provider)
{
    private const string App = "app/0c9b1c1e-6f0e-4c39-9b3a-9d8f2f5a7e10";

    [Fact]
    public async Task Eight_writers_lose_no_call_while_counts_are_saved()
    {
        const int Writers = 8, Each = 20_000;
        await using var store = await TestStore.Start(provider);
        var counts = store.Get<CallCounts>();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                counts.Count($"r{i % 5}", $"app/{writer}", i % 4 == 0 ? 42901 : 200);
            }
        })));
        while (!writing.IsCompleted)
        {
            await counts.Flush();
        }

        await writing;
        await counts.Flush();

        var all = Today(store);
        var byCode = await store.Get<CallStatistics>().ByCode(all);
        Assert.Equal([new(200, Writers * Each * 3 / 4, 0), new(42901, 0, Writers * Each / 4)], byCode);
        var byCaller = await store.Get<CallStatistics>().TopCallers(all, 10);
        Assert.Equal(Writers, byCaller.Count);
        Assert.All(byCaller, each => Assert.Equal(Each, each.Succeeded + each.Failed));
    }

    [Fact]
    public async Task Saving_twice_adds_once_and_later_calls_are_added()
    {
        await using var store = await TestStore.Start(provider);
        var counts = store.Get<CallCounts>();
        counts.Count("a", App, 200);
        await counts.Flush();
        await counts.Flush();
        Assert.Equal((1, 0), await Total(store));

        counts.Count("a", App, 200);
        counts.Count("a", App, 40001);
        await counts.Flush();
        Assert.Equal((2, 1), await Total(store));
    }

    [Fact]
    public async Task A_call_counts_on_the_day_that_it_is_in_shanghai()
    {
        await using var store = await TestStore.Start(provider);
        var counts = store.Get<CallCounts>();
        var first = ShanghaiTime.Today(store.Time);
        var midnight = new DateTimeOffset(first.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(8));
        store.Time.Advance(midnight - TimeSpan.FromTicks(1) - store.Time.GetUtcNow());
        counts.Count("a", App, 200);
        store.Time.Advance(TimeSpan.FromTicks(1));
        counts.Count("a", App, 200);
        counts.Count("a", App, 50301);
        await counts.Flush();

        var days = await store.Get<CallStatistics>().ByDay(CallCondition.Latest(first.AddDays(1), 3));

        Assert.Equal([new(first.AddDays(-1), 0, 0), new(first, 1, 0), new(first.AddDays(1), 1, 1)], days);
    }

    [Fact]
    public async Task Counts_are_saved_within_a_second()
    {
        await using var store = await TestStore.Start(provider);
        store.Get<CallCounts>().Count("a", App, 200);

        // The timer may not have begun yet when the clock first moves.
        for (var seconds = 0; await Total(store) != (1, 0); seconds++)
        {
            Assert.True(seconds < 1000, "The count was not saved.");
            store.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task A_graceful_stop_saves_every_call()
    {
        var store = await TestStore.Start(provider);
        Parallel.For(0, 1000, i => store.Get<CallCounts>().Count($"r{i % 7}", App, 200));
        await store.DisposeAsync();

        await using var again = await TestStore.Start(store.Place);

        Assert.Equal((1000, 0), await Total(again));
    }

    [Fact]
    public async Task What_could_not_be_saved_is_kept_for_the_next_time()
    {
        await using var store = await TestStore.Start(provider);
        using var counts = new CallCounts(new FailingCallTable(store.Get<ICallTable>(), failures: 2), store.Time);
        counts.Count("a", App, 200);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => counts.Flush());
        counts.Count("a", App, 200);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => counts.Flush());
        Assert.Equal((0, 0), await Total(store));

        await counts.Flush();

        Assert.Equal((2, 0), await Total(store));
    }

    [Fact]
    public async Task Thousands_of_combinations_are_saved_in_several_flushes()
    {
        await using var store = await TestStore.Start(provider);
        var counts = store.Get<CallCounts>();
        for (var i = 0; i < 12_000; i++)
        {
            counts.Count("a", $"app/{i}", 200);
        }

        await counts.Flush();

        Assert.Equal((12_000, 0), await Total(store));
    }

    [Fact]
    public async Task Calls_are_read_by_resource_and_caller()
    {
        await using var store = await TestStore.Start(provider);
        var counts = store.Get<CallCounts>();
        foreach (var (resource, caller, code) in new[]
        {
            ("a", "x", 200), ("a", "x", 200), ("a", "y", 40001), ("b", "x", 40001), ("b", "' OR 1=1 --", 42901),
        })
        {
            counts.Count(resource, caller, code);
        }

        await counts.Flush();
        var statistics = store.Get<CallStatistics>();
        var all = Today(store);

        Assert.Equal([new("a", 2, 1), new("b", 0, 2)], await statistics.TopResources(all, 10));
        Assert.Equal([new("x", 2, 1)], await statistics.TopCallers(all, 1));
        Assert.Equal([new("b", 0, 1)], await statistics.TopResources(all with { Caller = "' OR 1=1 --" }, 10));
        Assert.Equal([new(200, 2, 0), new(40001, 0, 1)], await statistics.ByCode(all with { Resource = "a" }));
        Assert.Empty(await statistics.ByCode(all with { Resource = "none" }));
        var days = await statistics.ByDay(all, ["x", "y", "nobody"]);
        Assert.Equal(["x", "y"], days.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([new(all.To, 2, 1)], days["x"]);
    }

    private static CallCondition Today(TestStore store) => CallCondition.Latest(ShanghaiTime.Today(store.Time), 1);

    private static async Task<(long Succeeded, long Failed)> Total(TestStore store)
    {
        var days = await store.Get<CallStatistics>().ByDay(CallCondition.Latest(ShanghaiTime.Today(store.Time), CallCondition.MostDays));
        return (days.Sum(day => day.Succeeded), days.Sum(day => day.Failed));
    }
}
