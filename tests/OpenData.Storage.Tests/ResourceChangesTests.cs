using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;

namespace OpenData.Storage.Tests;

public sealed class ResourceChangesTests
{
    private readonly ResourceChanges _changes = new();

    private void Change(params IEnumerable<string> keys) =>
        Assert.True(_changes
            .Take([.. keys.Select((key, i) => new Change(i + 1, ChangeKind.Resource, key))], CancellationToken.None)
            .AsTask().IsCompletedSuccessfully);

    [Fact]
    public async Task A_listener_hears_of_its_keys_in_order_and_of_one_that_waits_once()
    {
        using var some = _changes.Listen(new HashSet<string> { "a", "c" });
        Change("a", "b", "c", "a");
        Assert.Equal("a", await some.Next(CancellationToken.None));
        Assert.Equal("c", await some.Next(CancellationToken.None));
        var waiting = some.Next(CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        Change("a");
        Assert.Equal("a", await waiting);
    }

    [Fact]
    public async Task A_listener_that_falls_behind_is_told_so_and_one_that_has_left_nothing()
    {
        using var slow = _changes.Listen(null);
        var left = _changes.Listen(null);
        left.Dispose();
        Change(Enumerable.Range(0, ResourceChangeListener.MostWaiting + 1).Select(i => $"{i}"));
        Assert.Null(await slow.Next(CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await left.Next(CancellationToken.None));
    }
}
