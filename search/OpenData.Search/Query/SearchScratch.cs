using System.Collections.Concurrent;
using OpenData.Search.Analysis;
using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>The work space of one search, used again by the next, so that a search leaves next to nothing to collect.
/// What is borrowed here is given back all at once at the end.</summary>
internal sealed class SearchScratch(Lexicon lexicon)
{
    private readonly List<PostingsCursor> _cursors = [];
    private readonly List<ClauseCursor> _clauses = [];
    private readonly List<List<int>> _lists = [];
    private readonly List<MatchList> _matches = [];
    private int _cursorsOut;
    private int _clausesOut;
    private int _listsOut;

    public FoldedText Text { get; } = new(lexicon.Characters);

    public Analyzer Analyzer { get; } = new(lexicon);

    public List<Token> Tokens { get; } = [];

    /// <summary>A set of documents, for one segment at a time.</summary>
    public DocSet Docs { get; } = new();

    /// <summary>The pattern that titles are compared with.</summary>
    public CharacterMasks Masks { get; } = new();

    /// <summary>What has some of the words, before it is joined.</summary>
    public MatchList Partial { get; } = new();

    /// <summary>The words of the query.</summary>
    public List<Clause> Words { get; } = [];

    /// <summary>Ways to match the word that is made a clause.</summary>
    public List<Alternative> Alternatives { get; } = [];

    public List<Collecting.Candidate> Candidates { get; } = [];

    public List<PostingsCursor> Pairs { get; } = [];

    public List<ClauseCursor> Clauses { get; } = [];

    /// <summary>What was found in the segment of a number.</summary>
    public MatchList MatchesOf(int view)
    {
        while (_matches.Count <= view)
        {
            _matches.Add(new MatchList());
        }

        return _matches[view];
    }

    public PostingsCursor Cursor()
    {
        if (_cursorsOut == _cursors.Count)
        {
            _cursors.Add(new PostingsCursor());
        }

        return _cursors[_cursorsOut++];
    }

    public ClauseCursor ClauseCursor()
    {
        if (_clausesOut == _clauses.Count)
        {
            _clauses.Add(new ClauseCursor());
        }

        return _clauses[_clausesOut++];
    }

    /// <summary>An empty list.</summary>
    public List<int> List()
    {
        if (_listsOut == _lists.Count)
        {
            _lists.Add([]);
        }

        var list = _lists[_listsOut++];
        list.Clear();
        return list;
    }

    /// <summary>How much is borrowed now, to give back to with <see cref="Release"/>.</summary>
    public (int Cursors, int Clauses, int Lists) Mark() => (_cursorsOut, _clausesOut, _listsOut);

    /// <summary>Gives back what was borrowed after a mark.</summary>
    public void Release((int Cursors, int Clauses, int Lists) mark) =>
        (_cursorsOut, _clausesOut, _listsOut) = mark;

    /// <summary>Work spaces that wait for their next search.</summary>
    public sealed class Pool(Lexicon lexicon)
    {
        private readonly ConcurrentBag<SearchScratch> _idle = [];

        public SearchScratch Rent() => _idle.TryTake(out var scratch) ? scratch : new SearchScratch(lexicon);

        public void Return(SearchScratch scratch)
        {
            scratch.Release((0, 0, 0));
            _idle.Add(scratch);
        }
    }
}
