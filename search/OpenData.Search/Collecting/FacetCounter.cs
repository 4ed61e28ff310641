using OpenData.Search.Columns;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>Counts the values of one keyword field over the documents that pass all filters but those on it. Used again
/// from search to search.</summary>
internal sealed class FacetCounter
{
    private readonly List<int> _largest = [];
    private readonly List<FacetBucket> _buckets = [];
    private string _name = "";
    private ValueTable? _values;
    private IReadOnlyList<string> _selected = [];
    private int _size;
    private int[] _counts = [];
    private int[] _local = [];
    private KeywordColumn? _column;

    /// <summary>The number of the keyword field.</summary>
    public int Field { get; private set; }

    /// <summary>Takes a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="field">Its number.</param>
    /// <param name="values">Its values.</param>
    /// <param name="selected">Values that are among the result whatever they count.</param>
    public void Begin(string name, int field, ValueTable values, IReadOnlyList<string> selected)
    {
        (_name, Field, _values, _selected) = (name, field, values, selected);
        _size = values.Count;
        Clear(ref _counts, _size);
    }

    /// <summary>Turns to the documents of a segment.</summary>
    public void Enter(Segment segment)
    {
        _column = segment.Keywords[Field];
        Clear(ref _local, _column.ValueCount + 1);
    }

    public void Count(int doc)
    {
        var (start, end) = _column!.RangeOf(doc);
        for (var place = start; place < end; place++)
        {
            _local[_column.CodeAt(place)]++;
        }
    }

    /// <summary>Counts many documents at once.</summary>
    public unsafe void Count(ReadOnlySpan<Match> matches)
    {
        var local = _local;
        if (_column is { IsSingle: true, Width: 1 } column)
        {
            var codes = column.Codes;
            foreach (ref readonly var match in matches)
            {
                local[codes[match.Doc]]++;
            }
        }
        else
        {
            foreach (ref readonly var match in matches)
            {
                Count(match.Doc);
            }
        }
    }

    /// <summary>Takes over what was counted in the segment.</summary>
    public void Leave()
    {
        for (var i = 0; i < _column!.ValueCount; i++)
        {
            _counts[_column.Global[i]] += _local[i];
        }

        _column = null;
    }

    /// <summary>The largest counts, and those of the selected values.</summary>
    public FacetResult Result(int maxBuckets)
    {
        _largest.Clear();
        for (var number = 0; number < _size; number++)
        {
            if (_counts[number] > 0)
            {
                Keep(number, maxBuckets);
            }
        }

        _buckets.Clear();
        foreach (var number in _largest)
        {
            _buckets.Add(new FacetBucket(_values![number], _counts[number]));
        }

        for (var i = 0; i < _selected.Count; i++)
        {
            if (!HasBucket(_selected[i]))
            {
                var number = _values!.Find(_selected[i]);
                _buckets.Add(new FacetBucket(_selected[i], number >= 0 && number < _size ? _counts[number] : 0));
            }
        }

        return new FacetResult(_name, _buckets.ToArray());
    }

    private static void Clear(ref int[] counts, int length)
    {
        if (counts.Length < length)
        {
            counts = new int[length * 2];
        }

        counts.AsSpan(0, length).Clear();
    }

    private bool HasBucket(string value)
    {
        foreach (var bucket in _buckets)
        {
            if (bucket.Value == value)
            {
                return true;
            }
        }

        return false;
    }

    // Insertion: few values get past the last that is kept.
    private void Keep(int number, int most)
    {
        if (_largest.Count == most && (most == 0 || Order(_largest[^1], number) < 0))
        {
            return;
        }

        var (low, high) = (0, _largest.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Order(_largest[middle], number) < 0 ? (middle + 1, high) : (low, middle);
        }

        if (_largest.Count == most)
        {
            _largest.RemoveAt(most - 1);
        }

        _largest.Insert(low, number);
    }

    private int Order(int x, int y) =>
        _counts[x] != _counts[y] ? _counts[y].CompareTo(_counts[x]) : string.CompareOrdinal(_values![x], _values[y]);
}
