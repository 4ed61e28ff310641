namespace OpenData.Storage.Counters;

/// <summary>What a process counted between two savings.</summary>
/// <param name="Number">Grows by one with each of this process.</param>
/// <param name="Counted">By resource.</param>
internal sealed record CounterFlush(long Number, IReadOnlyDictionary<string, CounterValues> Counted);
