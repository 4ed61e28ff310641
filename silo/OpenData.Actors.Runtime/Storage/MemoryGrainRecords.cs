using System.Collections.Concurrent;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Storage;

/// <summary>The memory of all storages in memory of one host, or of all silos of a cluster in one process.</summary>
internal sealed class MemoryGrainRecords
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<(string, GrainId), MemoryGrainRecord>> _storages =
        new(StringComparer.Ordinal);

    private long _versions;

    public ConcurrentDictionary<(string StateName, GrainId GrainId), MemoryGrainRecord> Of(string storageName) =>
        _storages.GetOrAdd(storageName, static _ => new());

    public long NextVersion() => Interlocked.Increment(ref _versions);
}
