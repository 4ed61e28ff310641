namespace OpenData.Search.Tool.Corpus;

/// <summary>An index of a corpus, in memory or in a folder.</summary>
internal sealed class CorpusIndex
{
    private readonly string? _folder;

    private CorpusIndex(SearchIndex index, string? folder) => (Index, _folder) = (index, folder);

    /// <summary>The index.</summary>
    public SearchIndex Index { get; }

    /// <summary>Parts of the index, or null if it does not tell.</summary>
    public int? Segments => _folder is null ? null : 1;

    /// <summary>An empty index in memory.</summary>
    public static CorpusIndex InMemory() => new(new SearchIndex(CorpusSchema.Create(), Lexicon.LoadDefault()), null);

    /// <summary>Adds records, as one change.</summary>
    public void Add(IReadOnlyList<CorpusRecord> records) => Index.Apply(records.Select(record => record.ToDocument()));

    /// <summary>Brings the index to a state in which nothing more happens by itself.</summary>
    public void Complete() => _ = _folder;

    /// <summary>Size of the index's files by extension; null for an index without files.</summary>
    public IReadOnlyDictionary<string, long>? FilesByExtension()
    {
        if (_folder is null)
        {
            return null;
        }

        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var extension = file.Extension.Length > 0 ? file.Extension : file.Name;
            sizes[extension] = sizes.GetValueOrDefault(extension) + file.Length;
        }

        return sizes;
    }
}
