using OpenData.Storage.ReadModel;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests;

/// <summary>What is kept of resources, and when it is forgotten.</summary>
public abstract class CachedResourcesSuite(Provider provider)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_was_read_is_kept_until_it_changes()
    {
        await using var store = await TestStore.Start(provider);
        var state = await store.Write(TestStore.Resource("a", "一"));
        var cache = store.Get<CachedResources>();
        var kept = await Kept(cache, "a");
        Assert.Same(kept, (await cache.Find(["a", "none"]))["a"]);

        await store.Write(TestStore.Resource("a", "二"), state);

        await Until(async () => (await cache.Find("a"))!.Resource.Title == "二");
    }

    [Fact]
    public async Task What_is_not_there_is_not_kept()
    {
        await using var store = await TestStore.Start(provider);
        var cache = store.Get<CachedResources>();
        Assert.Null(await cache.Find("a"));
        Assert.Empty(await cache.Find(["a", "b"]));

        await store.Write(TestStore.Resource("a"));

        Assert.Equal("a", (await cache.Find("a"))!.Resource.Key);
    }

    [Fact]
    public async Task Of_readers_and_writers_at_once_no_reader_stays_with_what_is_old()
    {
        await using var store = await TestStore.Start(provider);
        var cache = store.Get<CachedResources>();
        var state = await store.Write(TestStore.Resource("a", "0"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await cache.Find("a");
                await Task.Yield(); // What is kept is there at once, and the writers need threads too.
            }
        })).ToArray();

        for (var i = 1; i <= 50; i++)
        {
            state = await store.Write(TestStore.Resource("a", $"{i}"), state);
        }

        await Until(async () => (await cache.Find("a"))!.Resource.Title == "50");
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal("50", (await Kept(cache, "a")).Resource.Title);
    }

    // It keeps nothing until it follows the feed, which begins in the background.
    private static async Task<StoredResource> Kept(CachedResources cache, string key)
    {
        StoredResource? kept = null;
        await Until(async () => ReferenceEquals(kept, kept = await cache.Find(key)));
        return kept!;
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
