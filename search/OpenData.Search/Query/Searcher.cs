using System.Collections.Concurrent;
using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>Runs searches. Each has a work space to itself, which the next uses again.</summary>
internal sealed class Searcher(SchemaLayout layout, Lexicon lexicon, SharedTables tables)
{
    private readonly SoundTable _sounds = new(lexicon);
    private readonly ConcurrentBag<SearchRun> _idle = [];

    public SearchResult Search(IndexSnapshot snapshot, SearchRequest request)
    {
        var run = Rent();
        try
        {
            return run.Search(snapshot, request);
        }
        finally
        {
            _idle.Add(run);
        }
    }

    public Explanation? Explain(IndexSnapshot snapshot, SearchRequest request, string id)
    {
        var run = Rent();
        try
        {
            return run.Explain(snapshot, request, id);
        }
        finally
        {
            _idle.Add(run);
        }
    }

    /// <summary>The words of a text.</summary>
    public string[] Words(string text)
    {
        var run = Rent();
        var words = run.Words(text);
        _idle.Add(run);
        return words;
    }

    private SearchRun Rent() => _idle.TryTake(out var run) ? run : new SearchRun(layout, lexicon, tables, _sounds);
}
