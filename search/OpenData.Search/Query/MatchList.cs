using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>What was found in one segment, by ascending document.</summary>
internal sealed class MatchList
{
    private Match[] _matches = new Match[256];

    public int Count { get; private set; }

    public Span<Match> Matches => _matches.AsSpan(0, Count);

    /// <summary>How many documents were found beside these, which cannot be among the best.</summary>
    public int Passed { get; set; }

    /// <summary>Whether there may be still more such documents.</summary>
    public bool IsCut { get; set; }

    public void Clear() => (Count, Passed, IsCut) = (0, 0, false);

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

    /// <summary>Removes what is not among some documents, ascending.</summary>
    public void KeepOnly(List<int> docs)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (docs.BinarySearch(_matches[i].Doc) >= 0)
            {
                _matches[kept++] = _matches[i];
            }
        }

        Count = kept;
    }

    /// <summary>Joins in documents that are not there yet, as they were found. The others are used up.</summary>
    public void Join(MatchList others)
    {
        if (Count == 0)
        {
            (_matches, others._matches) = (others._matches, _matches);
            (Count, others.Count) = (others.Count, 0);
            return;
        }

        var fresh = 0;
        for (var (i, j) = (0, 0); j < others.Count; j++)
        {
            while (i < Count && _matches[i].Doc < others._matches[j].Doc)
            {
                i++;
            }

            if (i == Count || _matches[i].Doc != others._matches[j].Doc)
            {
                others._matches[fresh++] = others._matches[j];
            }
        }

        others.Count = fresh;
        Insert(others);
    }

    /// <summary>Joins in documents that are not there yet, and raises those that are to a better class.</summary>
    /// <param name="docs">Documents by number.</param>
    /// <param name="found">How they were found.</param>
    /// <param name="score">The score of a document that was not there.</param>
    /// <param name="room">Used.</param>
    public void Join(List<int> docs, MatchClass found, float score, MatchList room)
    {
        room.Clear();
        var i = 0;
        foreach (var doc in docs)
        {
            while (i < Count && _matches[i].Doc < doc)
            {
                i++;
            }

            if (i == Count || _matches[i].Doc != doc)
            {
                room.Add(new Match(doc, found, score));
            }
            else if (_matches[i].Class < found)
            {
                _matches[i] = _matches[i] with { Class = found };
            }
        }

        Insert(room);
    }

    // From the back, so that nothing is overwritten before it is moved.
    private void Insert(MatchList fresh)
    {
        var (from, next) = (Count - 1, fresh.Count - 1);
        Count += fresh.Count;
        if (Count > _matches.Length)
        {
            Array.Resize(ref _matches, Math.Max(_matches.Length * 2, Count));
        }

        for (var to = Count - 1; next >= 0; to--)
        {
            _matches[to] = from >= 0 && _matches[from].Doc > fresh._matches[next].Doc
                ? _matches[from--]
                : fresh._matches[next--];
        }
    }
}
