namespace OpenData.Search.Tool.Reporting;

/// <summary>Memory of the process, in bytes.</summary>
/// <param name="PeakBytes">The most that was resident, at the end of all.</param>
/// <param name="PeakAfterIndexingBytes">The same when indexing was done.</param>
/// <param name="WorkingSetAfterIndexingBytes">What was resident then, after a collection.</param>
/// <param name="ManagedAfterIndexingBytes">What the managed heap held then.</param>
internal sealed record MemoryReport(
    long PeakBytes, long PeakAfterIndexingBytes, long WorkingSetAfterIndexingBytes, long ManagedAfterIndexingBytes)
{
    /// <summary>The state when indexing is done; the peak is to be set at the end.</summary>
    public static MemoryReport AfterIndexing()
    {
        var peak = Measuring.ProcessMemory.Peak();
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        return new MemoryReport(peak, peak, Environment.WorkingSet, managed);
    }
}
