using System.Text;
using OpenData.Contracts.Blobs;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

/// <summary>Two silos, each with a folder, and a store that both have.</summary>
public sealed class SharedRowFileTests : IDisposable
{
    private readonly TemporaryFolder _here = new();
    private readonly TemporaryFolder _there = new();
    private readonly TemporaryFolder _common = new();
    private readonly CountedStore _store;
    private readonly RowFileReader _reader;

    public SharedRowFileTests()
    {
        _store = new CountedStore(new BlobFolder(_common.Path));
        _reader = new RowFileReader(_there.Path, _store);
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
        _common.Dispose();
    }

    [Fact]
    public async Task A_file_that_another_silo_wrote_is_copied_once_and_then_read_from_disk()
    {
        var table = await Write();
        Assert.Throws<RowFileUnavailableException>(() => _reader.Columns(table.Blob));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _reader.Fetch(table.Blob).AsTask()));
        await _reader.Fetch(table.Blob);

        Assert.Equal("1", Assert.Single(_reader.Read(table.Blob, [], 0, 10).Rows)[0]);
        Assert.Equal(1, _store.Fetches);
        Assert.True((await new RowFileWriter(_there.Path, _store).Write(Csv(), [])).Equals(table));
    }

    [Fact]
    public async Task A_file_that_nobody_has_is_found_missing()
    {
        var nowhere = new string('f', 64);

        await _reader.Fetch(nowhere);

        Assert.Throws<RowFileUnavailableException>(() => _reader.Columns(nowhere));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _reader.Fetch("../../etc/passwd"));
    }

    [Fact]
    public async Task A_store_that_fails_makes_the_rows_unavailable_until_it_answers()
    {
        var table = await Write();
        _store.Failure = new IOException("away");
        var told = await Assert.ThrowsAsync<RowFileUnavailableException>(async () => await _reader.Fetch(table.Blob));
        Assert.Same(_store.Failure, told.InnerException);
        Assert.Empty(Directory.GetFiles(Path.Combine(_there.Path, "blobs", "new")));

        _store.Failure = null;
        await _reader.Fetch(table.Blob);

        Assert.Equal(1, _reader.Count(table.Blob, []));
    }

    [Fact]
    public async Task A_damaged_copy_is_thrown_away_and_copied_again()
    {
        var table = await Write();
        await _reader.Fetch(table.Blob);
        await File.WriteAllTextAsync(new BlobFolder(_there.Path).PathOf(table.Blob), "not a database");

        await _reader.Fetch(table.Blob);
        Assert.Throws<RowFileUnavailableException>(() => _reader.Columns(table.Blob));
        await _reader.Fetch(table.Blob);

        Assert.Equal(1, _reader.Count(table.Blob, []));
    }

    private Task<RowTable> Write() => new RowFileWriter(_here.Path, _store).Write(Csv(), []);

    private static MemoryStream Csv() => new(Encoding.UTF8.GetBytes("a\n1\n"));

    private sealed class CountedStore(IBlobStore store) : IBlobStore
    {
        private int _fetches;

        public int Fetches => _fetches;

        public Exception? Failure { get; set; }

        public Task Put(string address, Stream content, CancellationToken cancellationToken = default) =>
            store.Put(address, content, cancellationToken);

        public Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _fetches);
            return Failure is null
                ? store.Fetch(address, target, cancellationToken)
                : Task.FromException<bool>(Failure);
        }

        public Task Delete(string address, CancellationToken cancellationToken = default) => store.Delete(address, cancellationToken);
    }
}
