using Microsoft.EntityFrameworkCore;
using OpenData.Contracts;
using OpenData.Storage.Calls;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests.Cluster;

/// <summary>Calls that several silos count in one PostgreSQL database.</summary>
public sealed class SharedCallCountsTests
{
    [Fact]
    public async Task Silos_that_count_at_once_add_up()
    {
        var place = await StorePlace.New(Provider.Postgres);
        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TestStore.Start(place.Beside())));

        await Task.WhenAll(stores.Select((store, silo) => Task.Run(async () =>
        {
            for (var round = 0; round < 40; round++)
            {
                for (var i = 0; i < 25; i++)
                {
                    store.Get<CallCounts>().Count($"r{(i * (silo + 1)) % 7}", $"app/{i % 3}", 200);
                }

                await store.Get<CallCounts>().Flush();
            }
        })));

        Assert.Equal(3000, await Total(stores[0]));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_flush_without_an_answer_is_sent_again_and_added_once()
    {
        await using var store = await TestStore.Start(Provider.Postgres);
        using var counts = new CallCounts(new FailingCallTable(store.Get<ICallTable>(), failures: 1, arrives: true), store.Time);
        counts.Count("a", "x", 200);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => counts.Flush());
        counts.Count("a", "x", 200);

        await counts.Flush();

        Assert.Equal(2, await Total(store));
    }

    [Fact]
    public async Task Runs_of_silos_that_are_over_are_forgotten_after_a_day()
    {
        await using var store = await TestStore.Start(Provider.Postgres);
        await store.Commits.Commit(context => context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO counter_flushes (writer, flush, at)
            VALUES ('over', 1, now() - interval '25 hours'), ('late', 1, now() - interval '23 hours')
            """));
        store.Counters.View("a");

        await store.Counters.Flush();

        var writers = await store.Get<DatabaseReads>().Read(
            (context, token) => context.Set<CounterFlushRow>().Select(row => row.Writer).ToListAsync(token));
        Assert.Equal(2, writers.Count);
        Assert.Contains("late", writers);
    }

    private static async Task<long> Total(TestStore store) =>
        (await store.Get<CallStatistics>().ByDay(CallCondition.Latest(ShanghaiTime.Today(store.Time), 1))).Sum(day => day.Succeeded);
}
