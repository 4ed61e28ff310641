using OpenData.Search.Analysis;
using OpenData.Search.Collecting;
using OpenData.Search.Indexing;
using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>The work space of one search at a time, used again by the next, so that a search leaves next to nothing to
/// collect. What is borrowed here is given back all at once at the end.</summary>
internal sealed class SearchScratch(Lexicon lexicon)
{
    private readonly Lending<PostingsCursor> _cursors = new(() => new PostingsCursor());
    private readonly Lending<ClauseCursor> _clauseCursors = new(() => new ClauseCursor());
    private readonly Lending<Clause> _clauses = new(() => new Clause());
    private readonly Lending<List<int>> _lists = new(() => []);
    private readonly List<MatchList> _matches = [];
    private readonly KeptText _kept = new();

    /// <summary>The state that is searched.</summary>
    public IndexSnapshot Snapshot { get; private set; } = IndexSnapshot.Empty;

    public FoldedText Text { get; } = new(lexicon.Characters);

    public Analyzer Analyzer { get; } = new(lexicon);

    public List<Token> Tokens { get; } = [];

    /// <summary>A set of documents, for one segment at a time.</summary>
    public DocSet Docs { get; } = new();

    /// <summary>What is about to be joined to what was found.</summary>
    public MatchList Partial { get; } = new();

    /// <summary>The words of the query.</summary>
    public List<Clause> Words { get; } = [];

    public List<Candidate> Candidates { get; } = [];

    public Lending<KeywordFilter> Filters { get; } = new(() => new KeywordFilter());

    public Lending<FacetCounter> Facets { get; } = new(() => new FacetCounter());

    public List<PostingsCursor> Pairs { get; } = [];

    public List<ClauseCursor> ClauseCursors { get; } = [];

    /// <summary>Turns to a search.</summary>
    public void Begin(IndexSnapshot snapshot) => Snapshot = snapshot;

    /// <summary>Takes everything back.</summary>
    public void End()
    {
        // The segments of the state may go when the index has another.
        Snapshot = IndexSnapshot.Empty;
        Release(default);
        (_clauses.Count, Filters.Count, Facets.Count) = (0, 0, 0);
        Tokens.Clear();
        _kept.Clear();
    }

    /// <summary>What was found in the segment of a number.</summary>
    public MatchList MatchesOf(int view)
    {
        while (_matches.Count <= view)
        {
            _matches.Add(new MatchList());
        }

        return _matches[view];
    }

    /// <summary>A copy of a text that is valid to the end of the search.</summary>
    public ReadOnlyMemory<char> Keep(ReadOnlySpan<char> text) => _kept.Keep(text);

    public PostingsCursor Cursor() => _cursors.Next();

    public ClauseCursor ClauseCursor() => _clauseCursors.Next();

    /// <summary>A clause of a word, without alternatives, valid to the end of the search.</summary>
    public Clause Clause(ReadOnlySpan<char> word)
    {
        var clause = _clauses.Next();
        clause.Begin(Keep(word));
        return clause;
    }

    /// <summary>An empty list.</summary>
    public List<int> List()
    {
        var list = _lists.Next();
        list.Clear();
        return list;
    }

    /// <summary>How much is borrowed now, to give back to with <see cref="Release"/>.</summary>
    public (int Cursors, int ClauseCursors, int Lists) Mark() => (_cursors.Count, _clauseCursors.Count, _lists.Count);

    /// <summary>Gives back the cursors and lists that were borrowed after a mark.</summary>
    public void Release((int Cursors, int ClauseCursors, int Lists) mark) =>
        (_cursors.Count, _clauseCursors.Count, _lists.Count) = mark;

    /// <summary>Gives back the cursors that were borrowed after a mark, but not the lists.</summary>
    public void ReleaseCursors((int Cursors, int ClauseCursors, int Lists) mark) =>
        Release(mark with { Lists = _lists.Count });
}
