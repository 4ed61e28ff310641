using System.Text;
using OpenData.Search.Columns;
using OpenData.Search.Indexing;
using OpenData.Search.Query;
using OpenData.Search.Storage;

namespace OpenData.Search;

/// <summary>An index, in memory or in a folder. Any thread may call any member: changes take turns, searches never
/// wait. A change is visible when the call returns, and is found again after a restart once it is committed.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SchemaLayout _layout;
    private readonly IndexWriter _writer;
    private readonly Searcher _searcher;

    /// <summary>Creates an empty index in memory.</summary>
    public SearchIndex(IndexSchema schema, Lexicon lexicon)
        : this(schema, lexicon, null)
    {
    }

    private SearchIndex(IndexSchema schema, Lexicon lexicon, string? path)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(lexicon);
        Schema = schema;
        _layout = new SchemaLayout(schema);
        var folder = path is null ? null : new IndexFolder(path);
        try
        {
            _writer = new IndexWriter(_layout, lexicon, folder);
        }
        catch
        {
            folder?.Dispose();
            throw;
        }

        _searcher = new Searcher(_layout, lexicon, _writer.Tables);
    }

    /// <summary>The fields of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The number of documents that a search without text finds now.</summary>
    public int Count => _writer.Snapshot.LiveCount;

    /// <summary>What the last commit was given; 0 before the first.</summary>
    public long Position => _writer.Position;

    /// <summary>The segments of the index, for people who look after it.</summary>
    public IReadOnlyList<SegmentInfo> Segments => [.. _writer.Snapshot.Views.Select(view => new SegmentInfo(
        view.Segment.Name, view.Segment.DocCount, view.Segment.DocCount - view.LiveCount, view.Segment.Terms.Count))];

    /// <summary>Opens the index of a folder as it was at its last commit, or an empty one. Every file is
    /// verified.</summary>
    /// <param name="path">The folder; made if need be. One index object at a time may have it open.</param>
    /// <param name="schema">The fields; those that the index was made with.</param>
    /// <param name="lexicon">The dictionaries; those that the index was made with.</param>
    /// <exception cref="DamagedIndexException">A file is damaged, of another version, or the index was made with
    /// other fields or dictionaries; the message names it. <see cref="Delete"/> the index and fill it anew.</exception>
    /// <exception cref="IOException">Another process has the index open.</exception>
    public static SearchIndex Open(string path, IndexSchema schema, Lexicon lexicon)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new SearchIndex(schema, lexicon, path);
    }

    /// <summary>Deletes the files of an index that nobody has open; other files of the folder stay.</summary>
    /// <exception cref="IOException">A process has the index open.</exception>
    public static void Delete(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var folder = new IndexFolder(path);
        folder.RemoveAllBut(null);
    }

    /// <summary>Adds or replaces documents and deletes others, as one change: a search sees all of it or nothing.
    /// It is visible when the call returns.</summary>
    /// <param name="documents">Documents to add, or to put in the place of those with the same id. Of several with one
    /// id the last counts.</param>
    /// <param name="deletes">Ids to delete first; unknown ids are ignored.</param>
    /// <exception cref="UnknownFieldException">A document names an unknown field; nothing is changed.</exception>
    public void Apply(IEnumerable<SearchDocument> documents, IEnumerable<string>? deletes = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        _writer.Apply(documents, deletes ?? []);
    }

    /// <summary>Makes the present state the one that is found when the folder is opened again: all of it, or, if the
    /// process or the machine stops meanwhile, the state of the commit before.</summary>
    /// <param name="position">How far the caller has followed its source; given back as <see cref="Position"/>.</param>
    /// <exception cref="InvalidOperationException">The index is in memory.</exception>
    public void Commit(long position = 0) => _writer.Commit(position);

    /// <summary>Merges all segments into one, which searches fastest; waits for it.</summary>
    public void Optimize() => _writer.Optimize();

    /// <summary>Deletes every document.</summary>
    public void Clear() => _writer.Clear();

    /// <summary>Whether a document of this id is in the index.</summary>
    public bool Contains(string id) => NumberOf(id) >= 0;

    /// <summary>Sets a counter of a document, at once visible to sorts.</summary>
    /// <returns>Whether the document exists.</returns>
    /// <exception cref="UnknownFieldException">There is no such counter.</exception>
    public bool SetCounter(string id, string column, double value)
    {
        var counter = Counter(column);
        if (NumberOf(id) is not (>= 0 and var number))
        {
            return false;
        }

        counter.Set(number, value);
        return true;
    }

    /// <summary>Adds to a counter of a document, at once visible to sorts; concurrent additions are all kept.</summary>
    /// <returns>Whether the document exists.</returns>
    /// <exception cref="UnknownFieldException">There is no such counter.</exception>
    public bool AddToCounter(string id, string column, double delta)
    {
        var counter = Counter(column);
        if (NumberOf(id) is not (>= 0 and var number))
        {
            return false;
        }

        counter.Add(number, delta);
        return true;
    }

    /// <summary>The value of a counter, or null if the document does not exist.</summary>
    /// <exception cref="UnknownFieldException">There is no such counter.</exception>
    public double? GetCounter(string id, string column)
    {
        var counter = Counter(column);
        return NumberOf(id) is >= 0 and var number ? counter.Get(number) : null;
    }

    /// <summary>Finds documents in the state of the moment.</summary>
    /// <exception cref="UnknownFieldException">A filter, facet, sort or scope names an unknown field.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Offset, limit, bucket count or total limit is negative.</exception>
    public SearchResult Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.MaxBuckets, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.TotalLimit, nameof(request));
        return _searcher.Search(_writer.Snapshot, request);
    }

    /// <summary>Why a document stands where it does for the text of a request; scope and filters do not count.</summary>
    /// <returns>Null if the text does not find the document.</returns>
    public Explanation? Explain(SearchRequest request, string id)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return _searcher.Explain(_writer.Snapshot, request, id);
    }

    /// <summary>The words of a text as the index sees them, for people who look after it.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _searcher.Words(text);
    }

    /// <summary>Waits for merges and gives the folder free. What was not committed is lost.</summary>
    public void Dispose() => _writer.Dispose();

    private int NumberOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Span<byte> key = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(id, key, out var length)
            ? _writer.Snapshot.NumberOf(key[..length])
            : _writer.Snapshot.NumberOf(Encoding.UTF8.GetBytes(id));
    }

    private CounterStore Counter(string column) => _writer.Tables.Counters[_layout.Counter(column)];
}
