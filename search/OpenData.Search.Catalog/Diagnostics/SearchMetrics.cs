using System.Diagnostics.Metrics;

namespace OpenData.Search.Catalog;

/// <summary>The meter <c>OpenData.Search</c>: how long searches take, and how much is searched.</summary>
public sealed class SearchMetrics
{
    private static readonly InstrumentAdvice<double> Advice = new()
    {
        HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    };

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;

    /// <summary>Makes the instruments.</summary>
    public SearchMetrics(IMeterFactory meters, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _time = time;
        _meter = meters.Create("OpenData.Search");
        _duration = _meter.CreateHistogram(
            "opendata.search.duration", "s", "Time of a search in the index, by what was asked.", tags: null, advice: Advice);
    }

    /// <summary>Has the size of the index read when somebody asks.</summary>
    internal void Watch(CatalogIndex index) => _meter.CreateObservableGauge(
        "opendata.search.documents", () => index.Size, "{document}", "Resources in the index.");

    /// <summary>Runs a search and records its time.</summary>
    /// <param name="kind">What is asked: page, facets or related.</param>
    /// <param name="search">The search.</param>
    internal TResult Measure<TResult>(string kind, Func<TResult> search)
    {
        var started = _time.GetTimestamp();
        var result = search();
        _duration.Record(_time.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
        return result;
    }
}
