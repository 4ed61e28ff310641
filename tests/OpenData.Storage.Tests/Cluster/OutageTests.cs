using System.Diagnostics;
using OpenData.PostgresFixture;
using OpenData.Storage.Tests.Providers;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests.Cluster;

/// <summary>The database dies, or hangs, while several silos work.</summary>
public sealed class OutageTests
{
    // The promise is 3 s; where other tests share the machine, the answer may come some moments after it is there.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Writers_and_followers_survive_a_database_that_dies()
    {
        using var server = PostgresServer.Start();
        var place = await StorePlace.New(Provider.Sqlite) with { ConnectionString = await server.CreateDatabase() };
        await using var left = await TestStore.Start(place, TimeProvider.System);
        await using var right = await TestStore.Start(place.Beside(), TimeProvider.System);
        await using var follower = new FollowedFeed(right.Feed);
        using var stop = new CancellationTokenSource();
        var work = new WriterRecord();
        var writers = Enumerable.Range(0, 8)
            .Select(i => Task.Run(() => Write(i % 2 == 0 ? left : right, $"w{i}", work, stop.Token)))
            .ToArray();

        for (var round = 1; round <= 2; round++)
        {
            await work.Until(written: 100, failed: 0);
            server.Crash();
            await work.Until(written: 0, failed: 16);
            await Assert.ThrowsAsync<StorageUnavailableException>(() => left.Reader.Count());
            server.Restart();
            await work.Until(written: 100, failed: 0);
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        var stored = await Eventually(() => left.Reader.Find(work.Written));
        Assert.Equal(work.Written.Count, stored.Count);
        Assert.All(work.Failures, failure => Assert.InRange(failure, TimeSpan.Zero, Limit));

        // A change that nobody was told of may have been made: then it stands in the feed, once, like every other.
        var all = (int)await Eventually(() => left.Reader.Count());
        var lines = await follower.Until(all);
        Assert.Equal(all, lines.Length);
        Assert.Equal(all, lines.Select(line => line.Key).Distinct().Count());
        Assert.Equal(lines.Select(line => line.Sequence).Distinct().Order(), lines.Select(line => line.Sequence));
        Assert.InRange(TimeProvider.System.GetUtcNow() - right.Feed.LastReadAt!.Value, TimeSpan.Zero, Limit);
    }

    [Fact]
    public async Task A_database_that_hangs_is_told_in_time_and_goes_on()
    {
        using var server = PostgresServer.Start();
        var place = await StorePlace.New(Provider.Sqlite) with { ConnectionString = await server.CreateDatabase() };
        await using var store = await TestStore.Start(place, TimeProvider.System);
        var state = await store.Write(TestStore.Resource("a"));
        store.Counters.View("a");

        server.Freeze();
        await Task.WhenAll(
            Fails(() => store.Write(TestStore.Resource("a", "二"), state)),
            Fails(() => store.Read("a")),
            Fails(() => store.Reader.Find("a")),
            Fails(() => store.Feed.End()),
            Fails(() => store.Counters.Flush()),
            Fails(() => store.Get<Settings>().Put("b", "1")));
        await Fails(() => store.Write(TestStore.Resource("c")));
        server.Thaw();

        // The write that was given up may still be made; then this one is told, and reads again.
        await Eventually(async () => await store.Write(TestStore.Resource("a", "三"), await store.Read("a")));
        Assert.Equal("三", (await store.Read("a")).State!.Resource!.Title);
        await Eventually(async () =>
        {
            await store.Counters.Flush();
            return true;
        });
        await store.Counters.Follow();
        Assert.Equal(1, store.Counters["a"].Views);
    }

    private static async Task Write(TestStore store, string name, WriterRecord work, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var key = $"{name}-{i}";
            var started = Stopwatch.GetTimestamp();
            try
            {
                await store.Write(TestStore.Resource(key));
                work.Write(key);
            }
            catch (StorageUnavailableException)
            {
                work.Fail(Stopwatch.GetElapsedTime(started));
            }
        }
    }

    private static async Task Fails(Func<Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAsync<StorageUnavailableException>(call);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Limit);
    }

    private static async Task<T> Eventually<T>(Func<Task<T>> call)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (OrleansException exception) when (
                exception is StorageUnavailableException or InconsistentStateException
                && Stopwatch.GetElapsedTime(started) < Patience)
            {
                // Again: it is coming back.
            }
        }
    }
}
