using OpenData.Contracts.Datasets;
using OpenData.Storage.Tests.Providers;
using Orleans;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

public abstract class ResourceStorageSuite(Provider provider)
{
    [Fact]
    public async Task A_resource_comes_back_equal_with_a_number_that_stays()
    {
        await using var store = await TestStore.Start(provider);
        var resource = TestStore.Resource("a") with
        {
            UpdatedAt = new DateOnly(2025, 5, 16),
            OpenType = OpenType.Conditional,
            DataItems = [new DataItem("区代码", "qdm", DataItemType.Text, 6, "区的代码")],
            Table = new RowTable("ab", 3, [new DataItem("级别", null, DataItemType.Integer, null, "")]),
        };

        var written = await store.Write(resource);
        var read = await store.Read("a");

        Assert.Equal(resource, read.State!.Resource);
        Assert.Equal(1, read.State.Number);
        Assert.Equal(written.ETag, read.ETag);
        await store.Write(resource with { Title = "新名" }, read);
        Assert.Equal(1, (await store.Read("a")).State!.Number);
    }

    [Fact]
    public async Task Writing_with_a_stale_etag_throws_and_keeps_the_stored_value_and_the_feed()
    {
        await using var store = await TestStore.Start(provider);
        await store.Write(TestStore.Resource("a", "first"));
        var slow = await store.Read("a");
        var quick = await store.Read("a");
        await store.Write(TestStore.Resource("a", "second"), quick);
        var end = await store.Feed.End();

        await Assert.ThrowsAsync<InconsistentStateException>(() => store.Write(TestStore.Resource("a", "third"), slow));

        Assert.Equal("second", (await store.Read("a")).State!.Resource!.Title);
        Assert.Equal(end, await store.Feed.End());
    }

    [Fact]
    public async Task Of_two_first_writers_one_wins()
    {
        await using var store = await TestStore.Start(provider);
        await store.Write(TestStore.Resource("a", "first"));

        await Assert.ThrowsAsync<InconsistentStateException>(() => store.Write(TestStore.Resource("a", "second")));

        Assert.Equal("first", (await store.Read("a")).State!.Resource!.Title);
    }

    [Fact]
    public async Task One_conflict_among_many_writers_fails_only_its_own()
    {
        await using var store = await TestStore.Start(provider);
        await store.Write(TestStore.Resource("taken"));

        var writes = Enumerable.Range(0, 100)
            .Select(i => store.Write(TestStore.Resource(i == 50 ? "taken" : $"k{i}")))
            .ToArray();
        var outcomes = await Task.WhenAll(writes.Select(async write =>
        {
            try
            {
                await write;
                return true;
            }
            catch (InconsistentStateException)
            {
                return false;
            }
        }));

        Assert.Equal(99, outcomes.Count(succeeded => succeeded));
        Assert.Equal(100, await store.Reader.Count());
    }

    [Fact]
    public async Task Every_write_stands_in_the_feed_and_wakes_its_followers()
    {
        await using var store = await TestStore.Start(provider);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var follower = store.Feed.Follow(0, 10, limit.Token).GetAsyncEnumerator(limit.Token);
        var next = follower.MoveNextAsync();

        await store.Write(TestStore.Resource("a"));

        Assert.True(await next);
        Assert.Equal(["a"], follower.Current.Select(change => change.Key));
        await store.Write(TestStore.Resource("b"));
        Assert.True(await follower.MoveNextAsync());
        Assert.Equal(["b"], follower.Current.Select(change => change.Key));
    }

    [Fact]
    public async Task A_cleared_resource_is_gone_and_the_feed_says_so()
    {
        await using var store = await TestStore.Start(provider);
        var state = await store.Write(TestStore.Resource("a"));

        await store.Resources.ClearStateAsync("resource", TestStore.GrainIdOf("a"), state);

        Assert.False((await store.Read("a")).RecordExists);
        Assert.Equal(2, (await store.Feed.Read(0, 10)).Count);
    }

    [Fact]
    public async Task All_resources_are_read_in_the_order_of_their_numbers()
    {
        await using var store = await TestStore.Start(provider);
        await Task.WhenAll(Enumerable.Range(0, 1234).Select(i => store.Write(TestStore.Resource($"k{i}"))));

        var numbers = new List<long>();
        await foreach (var stored in store.Reader.All())
        {
            numbers.Add(stored.Number);
        }

        Assert.Equal(1234, numbers.Count);
        Assert.Equal(numbers.Order(), numbers);
    }

    [Fact]
    public async Task The_storage_of_resources_refuses_other_states()
    {
        await using var store = await TestStore.Start(provider);

        await Assert.ThrowsAsync<BadProviderConfigException>(
            () => store.Resources.ReadStateAsync("x", TestStore.GrainIdOf("a"), new GrainState<string>("")));
    }
}
