using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>What was found in one segment, by ascending document.</summary>
internal sealed class MatchList
{
    private Match[] _matches = new Match[256];

    public int Count { get; private set; }

    public Span<Match> Matches => _matches.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(Match match)
    {
        if (Count == _matches.Length)
        {
            Array.Resize(ref _matches, Count * 2);
        }

        _matches[Count++] = match;
    }

    /// <summary>Removes what was found in a lower class.</summary>
    public void RemoveBelow(MatchClass least)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_matches[i].Class >= least)
            {
                _matches[kept++] = _matches[i];
            }
        }

        Count = kept;
    }

    /// <summary>Joins in documents that are not there yet, as they were found.</summary>
    public void Join(MatchList others)
    {
        if (Count == 0)
        {
            (_matches, others._matches) = (others._matches, _matches);
            (Count, others.Count) = (others.Count, 0);
            return;
        }

        var mine = Matches.ToArray();
        Clear();
        var at = 0;
        foreach (var other in others.Matches)
        {
            while (at < mine.Length && mine[at].Doc < other.Doc)
            {
                Add(mine[at++]);
            }

            if (at >= mine.Length || mine[at].Doc != other.Doc)
            {
                Add(other);
            }
        }

        for (; at < mine.Length; at++)
        {
            Add(mine[at]);
        }
    }

    /// <summary>Joins in documents that are not there yet, and raises those that are to a better class.</summary>
    /// <param name="docs">Documents by number.</param>
    /// <param name="found">How they were found.</param>
    /// <param name="score">The score of a document that was not there.</param>
    public void Join(List<int> docs, MatchClass found, float score)
    {
        var fresh = 0;
        for (var (i, j) = (0, 0); j < docs.Count; j++)
        {
            while (i < Count && _matches[i].Doc < docs[j])
            {
                i++;
            }

            if (i < Count && _matches[i].Doc == docs[j])
            {
                var match = _matches[i];
                _matches[i] = match.Class < found ? match with { Class = found } : match;
            }
            else
            {
                docs[fresh++] = docs[j];
            }
        }

        Insert(docs, fresh, found, score);
    }

    // From the back, so that nothing is overwritten before it is moved.
    private void Insert(List<int> docs, int fresh, MatchClass found, float score)
    {
        var (from, to) = (Count - 1, Count + fresh - 1);
        if (to >= _matches.Length)
        {
            Array.Resize(ref _matches, Math.Max(_matches.Length * 2, to + 1));
        }

        Count = to + 1;
        for (var next = fresh - 1; next >= 0; to--)
        {
            if (from >= 0 && _matches[from].Doc > docs[next])
            {
                _matches[to] = _matches[from--];
            }
            else
            {
                _matches[to] = new Match(docs[next--], found, score);
            }
        }
    }
}
