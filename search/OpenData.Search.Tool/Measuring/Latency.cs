namespace OpenData.Search.Tool.Measuring;

/// <summary>The cost of one query after another on one thread.</summary>
/// <param name="Queries">How many were measured: queries times passes.</param>
/// <param name="WallMicroseconds">By the clock on the wall.</param>
/// <param name="CpuMicroseconds">Processor time of the thread.</param>
/// <param name="AllocatedBytesPerQuery">Managed memory allocated, on average.</param>
internal sealed record Latency(
    int Queries, Distribution? WallMicroseconds, Distribution? CpuMicroseconds, double AllocatedBytesPerQuery);
