namespace OpenData.Search.Storage;

/// <summary>The folder of an index on disk. One process at a time holds it. A commit is the renaming of a new manifest
/// over the old: before it the old state stands, after it the new one, whatever happens between.</summary>
internal sealed class IndexFolder : IDisposable
{
    private const string LockName = "write.lock";
    private const string ManifestName = "manifest";

    private readonly FileStream _lock;

    /// <summary>Takes the folder, which is made if need be.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public IndexFolder(string path)
    {
        Path = Directory.CreateDirectory(path).FullName;
        try
        {
            _lock = new FileStream(In(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new IOException($"The index in '{Path}' is in use by another process or index object.", error);
        }
    }

    public string Path { get; }

    /// <summary>The manifest of the last commit, or null in an empty folder.</summary>
    /// <exception cref="DamagedIndexException">It is not as it was written.</exception>
    public Manifest? ReadManifest() =>
        File.Exists(In(ManifestName)) ? Manifest.Read(FileData.Map(In(ManifestName), FileKind.Manifest)) : null;

    /// <summary>Opens the counters of a commit.</summary>
    public FileData OpenCounters(long generation) => FileData.Map(In(CountersName(generation)), FileKind.Counters);

    /// <summary>Makes a state the committed one, and removes files that no longer belong to it.</summary>
    /// <param name="manifest">The state; its segments are on the disk.</param>
    /// <param name="writeCounters">Writes the payload of the counters.</param>
    public void Commit(Manifest manifest, Action<FileWriter> writeCounters)
    {
        WriteAndFlush(CountersName(manifest.Generation), FileKind.Counters, writeCounters);
        WriteAndFlush(ManifestName + ".new", FileKind.Manifest, manifest.Write);
        File.Move(In(ManifestName + ".new"), In(ManifestName), overwrite: true);
        RemoveAllBut(manifest);
    }

    /// <summary>Removes files that do not belong to a state. A file that is mapped stays readable until it is
    /// unmapped.</summary>
    public void RemoveAllBut(Manifest? manifest)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal) { LockName };
        if (manifest is not null)
        {
            kept.Add(ManifestName);
            kept.Add(CountersName(manifest.Generation));
        }

        foreach (var (name, _, _) in manifest?.Segments ?? [])
        {
            kept.UnionWith(Indexing.Segment.Kinds.Select(kind => Indexing.SegmentFiles.FileName(name, kind)));
        }

        foreach (var file in Directory.EnumerateFiles(Path).Where(IsOurs))
        {
            if (!kept.Contains(System.IO.Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string CountersName(long generation) => $"counters-{generation}";

    private static bool IsOurs(string file)
    {
        var name = System.IO.Path.GetFileName(file);
        return name.StartsWith("seg-", StringComparison.Ordinal) || name.StartsWith("counters-", StringComparison.Ordinal)
            || name.StartsWith(ManifestName, StringComparison.Ordinal);
    }

    private void WriteAndFlush(string name, FileKind kind, Action<FileWriter> write)
    {
        var stream = new FileStream(In(name), FileMode.Create, FileAccess.Write);
        using var file = new FileWriter(stream, kind);
        write(file);
        stream.Flush(flushToDisk: true);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
