namespace OpenData.Benchmarks.GraphQL;

/// <summary>One page of hits, and how many there are in all.</summary>
public sealed record HitPage(int TotalCount, IReadOnlyList<Hit> Nodes);
