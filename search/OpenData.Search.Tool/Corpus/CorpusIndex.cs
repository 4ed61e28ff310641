namespace OpenData.Search.Tool.Corpus;

/// <summary>An index of a corpus, in memory or in a folder.</summary>
internal sealed class CorpusIndex : IDisposable
{
    private const int Chunk = 50_000;

    private readonly string? _folder;

    private CorpusIndex(SearchIndex index, string? folder) => (Index, _folder) = (index, folder);

    /// <summary>The index.</summary>
    public SearchIndex Index { get; }

    /// <summary>An empty index in memory.</summary>
    public static CorpusIndex InMemory() => new(new SearchIndex(CorpusSchema.Create(), Lexicon.LoadDefault()), null);

    /// <summary>The index of a folder, made if need be.</summary>
    /// <exception cref="DamagedIndexException">A file of it is damaged.</exception>
    public static CorpusIndex InFolder(string folder) =>
        new(SearchIndex.Open(folder, CorpusSchema.Create(), Lexicon.LoadDefault()), folder);

    /// <summary>The records of a file in an index in memory.</summary>
    public static CorpusIndex OfFile(string corpus)
    {
        var index = InMemory();
        foreach (var records in JsonLines.Read(corpus, CorpusRecord.Read).Chunk(Chunk))
        {
            index.Add(records);
        }

        return index;
    }

    /// <summary>Adds records, as one change.</summary>
    public void Add(IReadOnlyList<CorpusRecord> records) => Index.Apply(records.Select(record => record.ToDocument()));

    /// <summary>Makes what was added last, if the index has a folder.</summary>
    public void Commit()
    {
        if (_folder is not null)
        {
            Index.Commit();
        }
    }

    /// <summary>Brings the index to one segment, a state in which nothing more happens by itself, and commits.</summary>
    public void Optimize()
    {
        Index.Optimize();
        Commit();
    }

    /// <summary>Size of the index's files by extension, or by name where there is none; null for an index in memory.
    /// </summary>
    public IReadOnlyDictionary<string, long>? FilesByExtension() => _folder is null ? null : FilesByExtension(_folder);

    /// <summary>The same of any index's folder.</summary>
    public static SortedDictionary<string, long> FilesByExtension(string folder)
    {
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            var extension = file.Extension.Length > 0 ? file.Extension : file.Name;
            sizes[extension] = sizes.GetValueOrDefault(extension) + file.Length;
        }

        return sizes;
    }

    public void Dispose() => Index.Dispose();
}
