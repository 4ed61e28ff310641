namespace OpenData.Search.Tool.Measuring;

/// <summary>How many queries a second some threads answer together, each going through the whole set.</summary>
/// <param name="Threads">The threads.</param>
/// <param name="Queries">The queries that they answered.</param>
/// <param name="QueriesPerSecond">By the clock on the wall, until the last thread was done.</param>
/// <param name="QueriesPerCpuSecond">By the processor time of the whole process.</param>
internal sealed record Throughput(int Threads, int Queries, double QueriesPerSecond, double QueriesPerCpuSecond);
