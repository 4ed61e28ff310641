using OpenData.Contracts.Blobs;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Where row files lie: <c>{data}/blobs/ab/abcd…</c> by address. A file is written below <c>{data}/blobs/new</c> and
/// moved to its address when it is whole and on disk, so a file that has an address is complete. For one process it is
/// the store; of several, each has one as its cache, or all have one that they mount.
/// </summary>
internal sealed class BlobFolder : IBlobStore
{
    private const int AddressLength = 64;

    private readonly string _blobs;
    private readonly string _unfinished;

    public BlobFolder(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);
        _blobs = Path.Combine(Path.GetFullPath(dataFolder), "blobs");
        _unfinished = Path.Combine(_blobs, "new");
    }

    /// <exception cref="ArgumentException">The address is not 64 lower-case hex digits.</exception>
    public string PathOf(string blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return blob.Length == AddressLength && blob.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(_blobs, blob[..2], blob)
            : throw new ArgumentException("A row file's address has 64 lower-case hex digits.", nameof(blob));
    }

    /// <summary>Where the cells of a row file are.</summary>
    public string CellsOf(string blob) => PathOf(blob) + ".cells";

    public bool Has(string blob) => File.Exists(PathOf(blob));

    /// <inheritdoc/>
    public async Task Put(string address, Stream content, CancellationToken cancellationToken = default)
    {
        if (!Has(address))
        {
            await Take(
                address,
                async target =>
                {
                    await content.CopyToAsync(target, cancellationToken);
                    return true;
                });
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken = default)
    {
        if (!Has(address))
        {
            return false;
        }

        var file = OpenRead(address);
        await using (file)
        {
            await file.CopyToAsync(target, cancellationToken);
            return true;
        }
    }

    /// <inheritdoc/>
    public Task Delete(string address, CancellationToken cancellationToken = default)
    {
        if (Has(address))
        {
            Drop(address);
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes what <paramref name="write"/> writes, if it says that it is a file.</summary>
    public async Task<bool> Take(string blob, Func<Stream, Task<bool>> write)
    {
        var unfinished = NewUnfinished();
        try
        {
            bool isFile;
            var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (file)
            {
                isFile = await write(file);
            }

            if (isFile)
            {
                PublishBlob(unfinished, blob);
            }

            return isFile;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public FileStream OpenRead(string blob) => new(
        PathOf(blob), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);

    /// <summary>Throws a damaged copy away. Whoever has it open reads on.</summary>
    public void Drop(string blob)
    {
        DropCells(blob);
        File.Delete(PathOf(blob));
    }

    /// <summary>Throws away the cells of a row file, if there are any.</summary>
    public void DropCells(string blob)
    {
        if (Has(blob))
        {
            File.Delete(CellsOf(blob)); // Which fails where there is no folder.
        }
    }

    public string NewUnfinished()
    {
        Directory.CreateDirectory(_unfinished);
        return Path.Combine(_unfinished, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Gives a whole file its address; one that is there already stays, as it has the same content.</summary>
    public void PublishBlob(string unfinished, string blob) => Publish(unfinished, PathOf(blob));

    /// <summary>Moves a whole file to where it is found.</summary>
    public static void Publish(string unfinished, string target)
    {
        using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(unfinished, target, overwrite: true);
    }

    public void RemoveUnfinished()
    {
        if (Directory.Exists(_unfinished))
        {
            Directory.Delete(_unfinished, recursive: true);
        }
    }
}
