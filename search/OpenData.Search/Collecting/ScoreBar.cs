using System.Runtime.InteropServices;
using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>What a document without the words in its title must reach to be among the best, so that whole blocks of postings
/// need not be read (Ding and Suel 2011). Documents whose title has the words stand before all others, and are never passed
/// over.</summary>
internal sealed class ScoreBar
{
    private readonly PriorityQueue<int, float> _best = new();
    private List<int> _awaited = [];
    private int _next;
    private int _size;
    private int _titles;
    private int _noted;
    private int _enough;

    /// <summary>Starts a search.</summary>
    /// <param name="size">How many of the best are kept; 0 if every document is needed.</param>
    /// <param name="enough">From how many documents on they need not be counted.</param>
    public void Begin(int size, int enough)
    {
        (_size, _titles, _noted, _enough) = (size, 0, 0, enough);
        _best.Clear();
    }

    /// <summary>Starts a segment.</summary>
    /// <param name="awaited">Documents, ascending, that are needed however they score.</param>
    public void Enter(List<int> awaited) => (_awaited, _next) = (awaited, 0);

    /// <summary>Whether anything can be passed over.</summary>
    public bool IsUsed => _size > 0;

    /// <summary>Whether so many documents were found that no more need be counted.</summary>
    public bool HasEnough => _noted >= _enough;

    /// <summary>Takes note of a document that was found.</summary>
    public void Note(MatchClass found, float score)
    {
        _noted++;
        if (found >= MatchClass.TitleHasWords)
        {
            _titles++;
        }
        else if (_titles < _size)
        {
            if (_best.Count < _size)
            {
                _best.Enqueue(0, score);
            }
            else if (_best.TryPeek(out _, out var least) && score > least)
            {
                _best.DequeueEnqueue(0, score);
            }
        }
    }

    /// <summary>Whether one of a range of documents may be among the best, though its title lacks the words.</summary>
    /// <param name="score">At most what they score.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last of them.</param>
    public bool MayBeReached(float score, int first, int last)
    {
        var awaited = CollectionsMarshal.AsSpan(_awaited);
        while (_next < awaited.Length && awaited[_next] < first)
        {
            _next++;
        }

        if (_next < awaited.Length && awaited[_next] <= last)
        {
            return true;
        }

        // Documents that score the same are told apart by what is newer: they must be looked at.
        return _titles < _size && !(_best.Count == _size && _best.TryPeek(out _, out var least) && score < least);
    }
}
