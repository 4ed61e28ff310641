using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Counters;
using OpenData.Storage.Databases;
using OpenData.Storage.Tests.Providers;
using Orleans.Storage;

namespace OpenData.Storage.Tests.Cluster;

/// <summary>Several hosts on one PostgreSQL database. Clocks stand still, so what comes did not come from polling.</summary>
public sealed class SeveralSilosTests
{
    [Fact]
    public async Task A_follower_sees_every_line_of_two_writers_once_and_in_order()
    {
        const int Each = 1000;
        var place = await StorePlace.New(Provider.Postgres);
        await using var left = await TestStore.Start(place);
        await using var right = await TestStore.Start(place.Beside());
        await using var third = await TestStore.Start(place.Beside());
        await using var onLeft = new FollowedFeed(left.Feed);
        await using var onThird = new FollowedFeed(third.Feed);

        // One commit a transaction on either side, so that two thousand transactions meet.
        await Task.WhenAll(
            Enumerable.Range(0, 2).SelectMany(worker => new[] { (left, "l", worker), (right, "r", worker) })
                .Select(writer => Task.Run(async () =>
                {
                    var (store, name, worker) = writer;
                    for (var i = 0; i < Each / 2; i++)
                    {
                        await WriteUntilStored(store, $"{name}{worker}-{i}");
                    }
                })));

        foreach (var follower in new[] { onLeft, onThird })
        {
            var lines = await follower.Until(2 * Each);
            Assert.Equal(2 * Each, lines.Length);
            Assert.Equal(lines.Select(line => line.Sequence).Distinct().Order(), lines.Select(line => line.Sequence));
            Assert.Equal(2 * Each, lines.Select(line => line.Key).Distinct().Count());
        }

        Assert.Equal(await third.Feed.End(), third.Feed.LastSequenceSeen);
        var numbers = new HashSet<long>();
        await foreach (var stored in third.Reader.All())
        {
            Assert.True(numbers.Add(stored.Number));
        }
    }

    // On a busy machine a write may take longer than its limit, and nobody knows then whether it was made.
    private static async Task WriteUntilStored(TestStore store, string key)
    {
        while (true)
        {
            try
            {
                await store.Write(TestStore.Resource(key));
                return;
            }
            catch (StorageUnavailableException)
            {
                // Once more: where it was made, that says so.
            }
            catch (InconsistentStateException)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_line_is_never_seen_before_one_of_a_smaller_number()
    {
        var place = await StorePlace.New(Provider.Postgres);
        await using var slow = await TestStore.Start(place);
        await using var quick = await TestStore.Start(place.Beside());
        await using var follower = new FollowedFeed(quick.Feed);
        await slow.Commits.Commit(context => context.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN IF NEW.key = ''slow'' THEN PERFORM pg_sleep(1); END IF; RETURN NEW; END';
            CREATE TRIGGER linger AFTER INSERT ON changes FOR EACH ROW EXECUTE FUNCTION linger();
            """));

        // It has its number, and takes a second to commit.
        var first = slow.Write(TestStore.Resource("slow"));
        while (await quick.Get<DatabaseReads>().Read((context, token) => context.Database
            .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
            .SingleAsync(token)) == 0)
        {
            Assert.False(first.IsCompleted);
        }

        await quick.Write(TestStore.Resource("quick"));

        await first;
        Assert.Equal(["slow", "quick"], (await follower.Until(2)).Select(line => line.Key));
    }

    [Fact]
    public async Task Of_two_silos_that_write_one_resource_the_later_is_told()
    {
        var place = await StorePlace.New(Provider.Postgres);
        await using var left = await TestStore.Start(place);
        await using var right = await TestStore.Start(place.Beside());
        for (var round = 0; round < 20; round++)
        {
            var key = $"k{round}";
            var first = await Task.WhenAll(Won(() => left.Write(TestStore.Resource(key))), Won(() => right.Write(TestStore.Resource(key))));
            Assert.Single(first, won => won);

            var (onLeft, onRight) = (await left.Read(key), await right.Read(key));
            var second = await Task.WhenAll(
                Won(() => left.Write(TestStore.Resource(key, "left"), onLeft)),
                Won(() => right.Write(TestStore.Resource(key, "right"), onRight)));
            Assert.Single(second, won => won);
            Assert.Equal(second[0] ? "left" : "right", (await left.Read(key)).State!.Resource!.Title);
        }

        Assert.Equal(40, (await left.Feed.Read(0, 100)).Count);
    }

    [Fact]
    public async Task A_transaction_that_the_database_gives_up_is_run_again()
    {
        var place = await StorePlace.New(Provider.Postgres);
        await using var left = await TestStore.Start(place);
        await using var right = await TestStore.Start(place.Beside());
        await left.Get<Settings>().Put("a", "0");
        await left.Get<Settings>().Put("b", "0");
        using var bothHoldOne = new Barrier(2);
        var meetings = 0;

        await Task.WhenAll(Swap(left, "a", "b"), Swap(right, "b", "a"));

        Assert.Equal(3, meetings); // One of them came again.
        Assert.Equal("2", await left.Get<Settings>().Get("a"));
        Assert.Equal("2", await left.Get<Settings>().Get("b"));

        Task Swap(TestStore store, string first, string second) => store.Commits.Commit(async context =>
        {
            await Raise(context, first);
            if (Interlocked.Increment(ref meetings) <= 2)
            {
                await Task.Run(() => bothHoldOne.SignalAndWait(TimeSpan.FromSeconds(30)));
            }

            await Raise(context, second);
        });
    }

    [Fact]
    public async Task Counters_catch_up_with_what_other_silos_counted()
    {
        var place = await StorePlace.New(Provider.Postgres);
        await using var left = await TestStore.Start(place);
        await using var right = await TestStore.Start(place.Beside());
        var told = new List<(string, CounterValues)>();
        right.Counters.Counted += (key, added) => told.Add((key, added));
        left.Counters.View("a");
        left.Counters.View("a");
        left.Counters.Call("b");
        right.Counters.View("a");

        await left.Counters.Flush();
        await right.Counters.Follow();
        Assert.Equal(new CounterValues(3, 0, 0), right.Counters["a"]);
        Assert.Equal(new CounterValues(0, 0, 1), right.Counters["b"]);
        Assert.Equal(
            [("a", new CounterValues(1, 0, 0)), ("a", new CounterValues(2, 0, 0)), ("b", new CounterValues(0, 0, 1))],
            told.OrderBy(line => line.Item1).ThenBy(line => line.Item2.Views));

        await right.Counters.Flush();
        await right.Counters.Follow();
        await left.Counters.Follow();
        Assert.Equal(right.Counters.Sum(), left.Counters.Sum());
        Assert.Equal(new CounterValues(3, 0, 1), left.Counters.Sum());
    }

    [Fact]
    public async Task Silos_that_count_at_once_agree_in_the_end()
    {
        var place = await StorePlace.New(Provider.Postgres);
        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TestStore.Start(place.Beside())));

        await Task.WhenAll(stores.Select((store, silo) => Task.Run(async () =>
        {
            for (var round = 0; round < 40; round++)
            {
                for (var i = 0; i < 25; i++)
                {
                    store.Counters.View($"k{(i * (silo + 1)) % 7}");
                }

                await store.Counters.Flush();
                await store.Counters.Follow();
            }
        })));

        foreach (var store in stores)
        {
            await store.Counters.Follow();
            Assert.Equal(3000, store.Counters.Sum().Views);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_flush_that_is_sent_twice_is_added_once()
    {
        await using var store = await TestStore.Start(Provider.Postgres);
        var table = store.Get<ICounterTable>();
        var flush = new CounterFlush(1, new Dictionary<string, CounterValues> { ["a"] = new(1, 2, 3) });

        await table.Add(flush, default);
        await table.Add(flush, default);
        await table.Add(flush with { Number = 2 }, default);

        Assert.Equal(new CounterValues(2, 4, 6), Assert.Single(await table.ReadAfter(-1, default)).Values);
    }

    private static Task<int> Raise(Model.OpenDataContext context, string name) => context.Database.ExecuteSqlAsync(
        $"UPDATE settings SET value = (value::int + 1)::text WHERE name = {name}");

    private static async Task<bool> Won(Func<Task> write)
    {
        await Task.Yield();
        try
        {
            await write();
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
