namespace OpenData.Search.Tool.Measuring;

/// <summary>What it cost to index a corpus, reading and parsing of the file left out.</summary>
/// <param name="Documents">Documents in the index at the end; a later one replaces an earlier of the same id.</param>
/// <param name="Characters">Characters of all indexed texts.</param>
/// <param name="Seconds">By the clock on the wall, to the commit.</param>
/// <param name="CpuSeconds">Processor time of the process to the commit, merges in the background included.</param>
/// <param name="DocumentsPerSecond">By the clock on the wall.</param>
/// <param name="DocumentsPerCpuSecond">By processor time.</param>
/// <param name="CharactersPerSecond">By the clock on the wall.</param>
/// <param name="CommitSeconds">The part of <see cref="Seconds"/> after the last document.</param>
/// <param name="OptimizeSeconds">By the clock on the wall, to merge all into one segment after that.</param>
/// <param name="OptimizeCpuSeconds">The same by processor time.</param>
/// <param name="IndexBytes">Size of the index's files; null for an index that has none.</param>
/// <param name="BytesPerDocument">The same by document.</param>
/// <param name="FilesByExtension">The same by extension of the files.</param>
/// <param name="Segments">Parts of the index at the end.</param>
internal sealed record IndexingMeasure(
    long Documents,
    long Characters,
    double Seconds,
    double CpuSeconds,
    double DocumentsPerSecond,
    double DocumentsPerCpuSecond,
    double CharactersPerSecond,
    double CommitSeconds,
    double OptimizeSeconds,
    double OptimizeCpuSeconds,
    long? IndexBytes,
    double? BytesPerDocument,
    IReadOnlyDictionary<string, long>? FilesByExtension,
    int Segments);
