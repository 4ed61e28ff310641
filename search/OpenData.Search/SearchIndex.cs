using OpenData.Search.Collecting;
using OpenData.Search.Columns;
using OpenData.Search.Highlighting;
using OpenData.Search.Indexing;
using OpenData.Search.Query;
using OpenData.Search.Scoring;

namespace OpenData.Search;

/// <summary>An index in memory. Any thread may call any member: changes take turns, searches never wait.</summary>
public sealed class SearchIndex
{
    private readonly Lexicon _lexicon;
    private readonly SchemaLayout _layout;
    private readonly IndexWriter _writer;

    /// <summary>Creates an empty index.</summary>
    public SearchIndex(IndexSchema schema, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(lexicon);
        Schema = schema;
        _lexicon = lexicon;
        _layout = new SchemaLayout(schema);
        _writer = new IndexWriter(_layout, lexicon);
    }

    /// <summary>Whether <see cref="SearchSort.Name"/> orders Chinese titles by pinyin on this machine; otherwise by
    /// code units.</summary>
    public static bool NamesAreInPinyinOrder => NameOrder.IsPinyin;

    /// <summary>The fields of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The number of documents that a search without text finds now.</summary>
    public int Count => _writer.Snapshot.LiveCount;

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

    /// <summary>Deletes every document.</summary>
    public void Clear() => _writer.Clear();

    /// <summary>Whether a document of this id is in the index.</summary>
    public bool Contains(string id) => _writer.NumberOf(id) >= 0;

    /// <summary>Sets a counter of a document, at once visible to sorts.</summary>
    /// <returns>Whether the document exists.</returns>
    /// <exception cref="UnknownFieldException">There is no such counter.</exception>
    public bool SetCounter(string id, string column, double value)
    {
        var counter = _writer.Tables.Counters[_layout.Counter(column)];
        if (_writer.NumberOf(id) is not (>= 0 and var number))
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
        var counter = _writer.Tables.Counters[_layout.Counter(column)];
        if (_writer.NumberOf(id) is not (>= 0 and var number))
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
        var counter = _writer.Tables.Counters[_layout.Counter(column)];
        return _writer.NumberOf(id) is >= 0 and var number ? counter.Get(number) : null;
    }

    /// <summary>Finds documents in the state of the moment.</summary>
    /// <exception cref="UnknownFieldException">A filter, facet, sort or scope names an unknown field, or a scope a field
    /// that has no items.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Offset, limit or bucket count is negative.</exception>
    public SearchResult Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.MaxBuckets, nameof(request));
        var scope = Array.ConvertAll([.. request.Scope ?? []], ItemField);
        var snapshot = _writer.Snapshot;
        var collector = new Collector(_layout, _writer.Tables, request);
        var truncated = false;
        Highlighter? highlighter = null;
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            Array.ForEach(snapshot.Views, view => collector.Collect(All(view)));
        }
        else
        {
            var parsed = TextParser.Parse(request.Text);
            truncated = parsed.Truncated;
            highlighter = scope.Length > 0
                ? SearchItems(snapshot, scope, parsed, collector)
                : SearchText(snapshot, parsed, collector);
        }

        var hits = collector.Page.Select(candidate => new SearchHit(
            candidate.Segment.Ids[candidate.Match.Doc],
            ScoreOf(candidate.Match),
            request.Highlight && highlighter is not null ? highlighter.Explain(candidate) : []));
        return new SearchResult(collector.Total, [.. hits], collector.Facets, truncated);
    }

    private static MatchSet All(SegmentView view) => new(
        view,
        [.. Enumerable.Range(0, view.Segment.DocCount).Where(view.IsLive).Select(doc => new Match(doc, 0, 0))]);

    private static double ScoreOf(Match match) => match.Class + (match.Score / (match.Score + 10.0));

    private int ItemField(string name)
    {
        var field = _layout.Text(name);
        return _layout.HasItems(field)
            ? field
            : throw new UnknownFieldException(
                name, "field of items", _layout.Texts.Where(f => f.Parts.Count > 0).Select(f => f.Name));
    }

    private Highlighter SearchText(IndexSnapshot snapshot, ParsedText parsed, Collector collector)
    {
        var query = new TextQuery(snapshot, _layout, _writer.Tables, _lexicon, parsed);
        foreach (var set in query.Run())
        {
            collector.Collect(set);
        }

        return new Highlighter(_layout, _writer.Tables, _lexicon, query.Highlights, _layout.ByWeight);
    }

    private Highlighter SearchItems(IndexSnapshot snapshot, int[] scope, ParsedText parsed, Collector collector)
    {
        var query = new ItemQuery(snapshot, _writer.Tables, _lexicon, scope, parsed);
        foreach (var set in query.Run())
        {
            collector.Collect(set);
        }

        int[] fields = [.. _layout.ByWeight.Where(scope.Contains)];
        return new Highlighter(_layout, _writer.Tables, _lexicon, query.Highlights, fields, query.Holds);
    }
}
