namespace OpenData.Storage.Counters;

/// <summary>Where counters are kept.</summary>
internal interface ICounterTable
{
    /// <summary>True if other processes add to it.</summary>
    bool IsShared { get; }

    /// <summary>Rows that changed after a change; all after -1.</summary>
    Task<IReadOnlyList<StoredCounter>> ReadAfter(long changed, CancellationToken cancellationToken);

    /// <summary>Adds to what is stored. The same flush may be given again after a failure, and is added once.</summary>
    Task Add(CounterFlush flush, CancellationToken cancellationToken);
}
