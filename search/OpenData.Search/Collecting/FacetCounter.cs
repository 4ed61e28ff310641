using System.Buffers;
using OpenData.Search.Columns;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>Counts the values of one keyword field over the documents that pass all filters but those on it.</summary>
internal sealed class FacetCounter(string name, int field, ValueTable values, IReadOnlyList<string> selected)
{
    private readonly int _size = values.Count;
    private readonly int[] _counts = RentCleared(values.Count);
    private KeywordColumn? _column;
    private int[] _local = [];

    /// <summary>The number of the keyword field.</summary>
    public int Field { get; } = field;

    /// <summary>Turns to the documents of a segment.</summary>
    public void Enter(Segment segment)
    {
        _column = segment.Keywords[Field];
        _local = RentCleared(_column.ValueCount + 1);
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

        ArrayPool<int>.Shared.Return(_local);
    }

    /// <summary>The largest counts, and those of the selected values. Ends the counting.</summary>
    public FacetResult Result(int maxBuckets)
    {
        var largest = new List<int>(Math.Min(maxBuckets, _size));
        for (var number = 0; number < _size; number++)
        {
            if (_counts[number] > 0)
            {
                Keep(largest, number, maxBuckets);
            }
        }

        var buckets = new List<FacetBucket>(largest.Count);
        foreach (var number in largest)
        {
            buckets.Add(new FacetBucket(values[number], _counts[number]));
        }

        foreach (var value in selected)
        {
            if (!buckets.Exists(bucket => bucket.Value == value))
            {
                var number = values.Find(value);
                buckets.Add(new FacetBucket(value, number >= 0 && number < _size ? _counts[number] : 0));
            }
        }

        ArrayPool<int>.Shared.Return(_counts);
        return new FacetResult(name, buckets);
    }

    private static int[] RentCleared(int length)
    {
        var counts = ArrayPool<int>.Shared.Rent(length);
        counts.AsSpan(0, length).Clear();
        return counts;
    }

    // Insertion: few values get past the last that is kept.
    private void Keep(List<int> largest, int number, int most)
    {
        if (largest.Count == most && (most == 0 || Order(largest[^1], number) < 0))
        {
            return;
        }

        var (low, high) = (0, largest.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Order(largest[middle], number) < 0 ? (middle + 1, high) : (low, middle);
        }

        if (largest.Count == most)
        {
            largest.RemoveAt(most - 1);
        }

        largest.Insert(low, number);
    }

    private int Order(int x, int y) =>
        _counts[x] != _counts[y] ? _counts[y].CompareTo(_counts[x]) : string.CompareOrdinal(values[x], values[y]);
}
