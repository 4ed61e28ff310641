using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>All series of one name. The number of series is limited: a tag with values from outside must not fill the
/// memory; what comes beyond the limit is dropped and counted.</summary>
internal sealed class MetricFamily
{
    public const int MostSeries = 1000;

    // Those of OpenTelemetry for durations in seconds, semantic conventions for HTTP metrics.
    private static readonly double[] UsualBounds =
        [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly ConcurrentDictionary<Tag[], MetricSeries> _byTags = new(new TagComparer());
    private readonly ConcurrentDictionary<Tag[], MetricSeries>.AlternateLookup<ReadOnlySpan<Tag>> _bySpan;
    private readonly ConcurrentDictionary<string, MetricSeries> _byLabels = new(StringComparer.Ordinal);
    private long _dropped;

    private MetricFamily(string name, string? help, MetricKind kind, bool isObserved, double[]? bounds)
    {
        (Name, Help, Kind, IsObserved, Bounds) = (name, help, kind, isObserved, bounds);
        _bySpan = _byTags.GetAlternateLookup<ReadOnlySpan<Tag>>();
    }

    public string Name { get; }

    public string? Help { get; }

    public MetricKind Kind { get; }

    /// <summary>Whether its values are told when asked for, all of them each time.</summary>
    public bool IsObserved { get; }

    /// <summary>The upper bounds of a histogram's buckets; null for another kind.</summary>
    public double[]? Bounds { get; }

    public IEnumerable<MetricSeries> Series => _byLabels.Values;

    /// <summary>Measurements that belonged to series beyond the limit.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    private bool IsGaugeSet { get; init; }

    /// <summary>The family of an instrument; null for a kind that is not known.</summary>
    public static MetricFamily? Of(Instrument instrument)
    {
        var type = instrument.GetType();
        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        var isCounter = kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>);
        var isGauge = kind == typeof(Gauge<>) || kind == typeof(ObservableGauge<>)
            || kind == typeof(UpDownCounter<>) || kind == typeof(ObservableUpDownCounter<>);
        var isHistogram = kind == typeof(Histogram<>);
        if (!isCounter && !isGauge && !isHistogram)
        {
            return null;
        }

        return new MetricFamily(
            MetricNames.Of(instrument.Name, instrument.Unit, isCounter),
            instrument.Description,
            isCounter ? MetricKind.Counter : isGauge ? MetricKind.Gauge : MetricKind.Histogram,
            instrument.IsObservable,
            isHistogram ? BoundsOf(instrument) : null)
        {
            IsGaugeSet = kind == typeof(Gauge<>),
        };
    }

    public void Take(double value, ReadOnlySpan<Tag> tags)
    {
        if (!_bySpan.TryGetValue(tags, out var series) && (series = Find(tags)) is null)
        {
            Interlocked.Increment(ref _dropped);
        }
        else if (Kind == MetricKind.Histogram)
        {
            series.Record(value);
        }
        else if (IsObserved || IsGaugeSet)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }

    /// <summary>Before observable instruments are asked: what they do not report again is not written.</summary>
    public void Forget()
    {
        foreach (var series in Series)
        {
            series.IsSeen = !IsObserved;
        }
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => UsualBounds,
    };

    // Tags in another order are the same labels, hence the same series.
    private MetricSeries? Find(ReadOnlySpan<Tag> tags)
    {
        var labels = PrometheusText.Labels(tags);
        if (!_byLabels.TryGetValue(labels, out var series))
        {
            if (_byLabels.Count >= MostSeries)
            {
                return null;
            }

            series = _byLabels.GetOrAdd(labels, new MetricSeries(labels, Bounds) { IsSeen = true });
        }

        _bySpan.TryAdd(tags, series);
        return series;
    }
}
