namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>The kinds of the text format.</summary>
internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}
