namespace OpenData.Search.Tool.Measuring;

/// <summary>What queries cost, either with or without counting facets.</summary>
/// <param name="Overall">All queries.</param>
/// <param name="Kinds">The queries of each kind.</param>
/// <param name="Throughput">With one thread, with two, and with as many as were asked for.</param>
internal sealed record QueryMeasure(
    Latency Overall, IReadOnlyDictionary<string, Latency> Kinds, IReadOnlyList<Throughput> Throughput);
