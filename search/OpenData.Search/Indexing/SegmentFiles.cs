using OpenData.Search.Storage;

namespace OpenData.Search.Indexing;

/// <summary>Where the files of one segment are: in memory, or in the folder of the index under the segment's
/// name.</summary>
internal sealed class SegmentFiles
{
    private readonly string? _folder;
    private readonly Dictionary<FileKind, MemoryStream> _memory = [];
    private readonly uint _identity = (uint)Random.Shared.Next();

    private SegmentFiles(string? folder, string name)
    {
        _folder = folder;
        Name = name;
    }

    /// <summary>The name of the segment; empty in memory.</summary>
    public string Name { get; }

    public static SegmentFiles InMemory() => new(null, "");

    public static SegmentFiles InFolder(string folder, string name) => new(folder, name);

    /// <summary>The name of a file of a segment.</summary>
    public static string FileName(string segment, FileKind kind) => $"{segment}.{kind.ToString().ToLowerInvariant()}";

    /// <summary>Starts a file.</summary>
    public FileWriter Create(FileKind kind)
    {
        if (_folder is null)
        {
            return new FileWriter(_memory[kind] = new MemoryStream(), kind, _identity);
        }

        return new FileWriter(
            new FileStream(Path.Combine(_folder, FileName(Name, kind)), FileMode.Create, FileAccess.Write), kind, _identity);
    }

    /// <summary>Opens a file that was finished.</summary>
    /// <exception cref="DamagedIndexException">The file is not as it was written.</exception>
    public FileData Open(FileKind kind)
    {
        if (_folder is not null)
        {
            return FileData.Map(Path.Combine(_folder, FileName(Name, kind)), kind);
        }

        _memory.Remove(kind, out var stream);
        return FileData.FromMemory(stream!.TryGetBuffer(out var bytes) ? bytes : stream.ToArray(), kind);
    }

    /// <summary>Waits until the disk has all files of the segment.</summary>
    public void Flush()
    {
        if (_folder is null)
        {
            return;
        }

        foreach (var kind in Segment.Kinds)
        {
            using var stream = new FileStream(Path.Combine(_folder, FileName(Name, kind)), FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }
    }
}
