using OpenData.Search.Tool.Measuring;

namespace OpenData.Search.Tool.Reporting;

/// <summary>What <c>bench</c> prints.</summary>
internal sealed record BenchReport
{
    /// <summary>Name and version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The machine.</summary>
    public required MachineReport Machine { get; init; }

    /// <summary>The corpus file.</summary>
    public required string Corpus { get; init; }

    /// <summary>The query file.</summary>
    public required string QueryFile { get; init; }

    /// <summary>Documents in the index.</summary>
    public required long Documents { get; init; }

    /// <summary>The seconds that dictionaries and an empty index took to open.</summary>
    public required double OpenSeconds { get; init; }

    /// <summary>Indexing.</summary>
    public required IndexingMeasure Indexing { get; init; }

    /// <summary>Memory.</summary>
    public required MemoryReport Memory { get; init; }

    /// <summary>Queries in the file.</summary>
    public required int Queries { get; init; }

    /// <summary>How often each was measured.</summary>
    public required int Repeat { get; init; }

    /// <summary>Whether processor time is that of threads; otherwise it is time on the wall.</summary>
    public required bool CpuTimeIsMeasured { get; init; }

    /// <summary>The first ten only.</summary>
    public required QueryMeasure WithoutFacets { get; init; }

    /// <summary>The first ten and counts of four facets; null if it was not asked for.</summary>
    public QueryMeasure? WithFacets { get; init; }

    /// <summary>Ranks of the answers.</summary>
    public required RelevanceMeasure Relevance { get; init; }
}
