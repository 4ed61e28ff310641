namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>One line, or for a histogram one group of lines, of a family: the values under one set of labels.</summary>
/// <param name="labels">As written, without braces.</param>
/// <param name="bounds">The upper bounds of a histogram's buckets, ascending; null for a plain value.</param>
internal sealed class MetricSeries(string labels, double[]? bounds)
{
    private readonly Lock _gate = new();
    private readonly long[] _buckets = new long[bounds is null ? 0 : bounds.Length + 1];
    private double _value;

    public string Labels => labels;

    /// <summary>Whether an observable instrument reported it in the present collection.</summary>
    public bool IsSeen { get; set; }

    public void Add(double delta)
    {
        lock (_gate)
        {
            _value += delta;
        }
    }

    public void Set(double value)
    {
        lock (_gate)
        {
            _value = value;
            IsSeen = true;
        }
    }

    /// <summary>A value of a histogram.</summary>
    public void Record(double value)
    {
        var place = Array.BinarySearch(bounds!, value);
        lock (_gate)
        {
            _value += value;
            _buckets[place < 0 ? ~place : place]++; // A bound belongs to the bucket that it ends.
        }
    }

    /// <summary>The value, or a histogram's sum, with the counts of its buckets.</summary>
    public (double Value, long[] Buckets) Read()
    {
        lock (_gate)
        {
            return (_value, [.. _buckets]);
        }
    }
}
