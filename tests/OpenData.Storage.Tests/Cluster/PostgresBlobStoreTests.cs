using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Blobs;
using OpenData.Storage.Databases;
using OpenData.Storage.Tests.Providers;

namespace OpenData.Storage.Tests.Cluster;

public sealed class PostgresBlobStoreTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string Address = new('a', 64);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Megabyte)]
    [InlineData((3 * Megabyte) + 7)]
    public async Task A_file_comes_back_byte_by_byte(int length)
    {
        await using var store = await TestStore.Start(Provider.Postgres);
        var blobs = store.Get<IBlobStore>();
        var content = Content(length);

        Assert.Null(await Fetch(blobs));
        await blobs.Put(Address, new MemoryStream(content));

        Assert.Equal(content, await Fetch(blobs));
        Assert.Equal((length + Megabyte - 1) / Megabyte, await Pieces(store));
    }

    [Fact]
    public async Task A_file_that_is_deleted_is_gone_with_its_pieces()
    {
        await using var store = await TestStore.Start(Provider.Postgres);
        var blobs = store.Get<IBlobStore>();
        await blobs.Put(Address, new MemoryStream(Content(2 * Megabyte)));
        await blobs.Put(new string('b', 64), new MemoryStream(Content(1)));

        await blobs.Delete(Address);
        await blobs.Delete(Address);

        Assert.Null(await Fetch(blobs));
        Assert.Equal(1, await Pieces(store));
    }

    [Fact]
    public async Task Silos_that_store_one_file_at_once_leave_one()
    {
        var place = await StorePlace.New(Provider.Postgres);
        await using var left = await TestStore.Start(place);
        await using var right = await TestStore.Start(place.Beside());
        var content = Content(2 * Megabyte);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? left : right).Get<IBlobStore>().Put(Address, new MemoryStream(content)))));

        Assert.Equal(content, await Fetch(right.Get<IBlobStore>()));
        Assert.Equal(2, await Pieces(left));
    }

    [Theory]
    [InlineData("UPDATE blob_chunks SET bytes = set_byte(bytes, 5, 1 + get_byte(bytes, 5) % 200) WHERE number = 1")]
    [InlineData("DELETE FROM blob_chunks WHERE number = 1")]
    [InlineData("UPDATE blob_chunks SET bytes = bytes || 'x' WHERE number = 1")]
    public async Task A_damaged_file_is_told_as_such(string damage)
    {
        await using var store = await TestStore.Start(Provider.Postgres);
        var blobs = store.Get<IBlobStore>();
        await blobs.Put(Address, new MemoryStream(Content(2 * Megabyte)));
        await store.Commits.Commit(context => context.Database.ExecuteSqlRawAsync(damage));

        await Assert.ThrowsAsync<InvalidDataException>(() => Fetch(blobs));
    }

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(7).NextBytes(content);
        return content;
    }

    private static async Task<byte[]?> Fetch(IBlobStore blobs)
    {
        using var target = new MemoryStream();
        return await blobs.Fetch(Address, target) ? target.ToArray() : null;
    }

    private static Task<int> Pieces(TestStore store) => store.Get<DatabaseReads>().Read((context, token) =>
        context.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM blob_chunks").SingleAsync(token));
}
