using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>Which of some candidates belong to one series.</summary>
internal sealed class SeriesGroups
{
    private readonly int[] _first;
    private readonly int[] _counts;

    public SeriesGroups(IndexSnapshot snapshot, ReadOnlySpan<Candidate> best)
    {
        _first = new int[best.Length];
        _counts = new int[best.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < best.Length; i++)
        {
            var key = SeriesKey.Of(snapshot.Views[best[i].View].Segment.Titles[best[i].Doc]);

            // A title of nothing but numbers and places is no series.
            _first[i] = key.Length == 0 || known.TryAdd(key, i) ? i : known[key];
            Count += _first[i] == i ? 1 : 0;
            _counts[_first[i]]++;
        }
    }

    /// <summary>How many series there are.</summary>
    public int Count { get; }

    /// <summary>Whether a candidate is the best of its series.</summary>
    public bool IsFirst(int index) => _first[index] == index;

    /// <summary>How many candidates are in the series of its best.</summary>
    public int CountOf(int index) => _counts[index];
}
