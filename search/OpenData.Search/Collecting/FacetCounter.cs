using OpenData.Search.Columns;
using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>Counts the values of one keyword field over the documents that pass all filters but those on it.</summary>
internal sealed class FacetCounter(string name, int field, ValueTable values, IReadOnlyList<string> selected)
{
    private readonly int[] _counts = new int[values.Count];

    /// <summary>The number of the keyword field.</summary>
    public int Field { get; } = field;

    public void Count(Segment segment, int doc)
    {
        foreach (var number in segment.Keywords[Field].Of(doc))
        {
            _counts[number]++;
        }
    }

    /// <summary>The largest counts, and those of the selected values.</summary>
    public FacetResult Result(int maxBuckets)
    {
        var numbers = Enumerable.Range(0, _counts.Length).Where(n => _counts[n] > 0);
        var largest = numbers
            .OrderByDescending(n => _counts[n])
            .ThenBy(n => values[n], StringComparer.Ordinal)
            .Take(maxBuckets)
            .Select(n => new FacetBucket(values[n], _counts[n]))
            .ToList();
        foreach (var value in selected.Distinct().Where(v => largest.TrueForAll(b => b.Value != v)))
        {
            var number = values.Find(value);
            largest.Add(new FacetBucket(value, number >= 0 && number < _counts.Length ? _counts[number] : 0));
        }

        return new FacetResult(name, largest);
    }
}
