namespace OpenData.Payloads.Tables;

/// <summary>
/// Where row files lie: <c>{data}/blobs/ab/abcd…</c> by address. A file is written below <c>{data}/blobs/new</c> and
/// moved to its address when it is whole and on disk, so a file that has an address is complete.
/// </summary>
internal sealed class BlobFolder
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

    public string NewUnfinished()
    {
        Directory.CreateDirectory(_unfinished);
        return Path.Combine(_unfinished, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Gives a whole file its address; one that is there already stays, as it has the same content.</summary>
    public void Publish(string unfinished, string blob)
    {
        using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        var target = PathOf(blob);
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
