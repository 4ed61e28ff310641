using Microsoft.AspNetCore.OutputCaching;
using OpenData.Storage.Feed;

namespace OpenData.Silo.Caching;

/// <summary>The tags of cached answers, and their eviction when this silo's feed names what they are about.</summary>
internal sealed class CacheTags(IOutputCacheStore store) : IChangeListener
{
    /// <summary>Of answers that any change may change.</summary>
    public const string Catalogue = "catalogue";

    private long _evictions;

    /// <summary>How often something was evicted: an answer that was begun before may not be kept after.</summary>
    public long Evictions => Interlocked.Read(ref _evictions);

    /// <summary>Of answers that tell of one resource.</summary>
    public static string OfResource(string key) => "resource:" + key;

    public async ValueTask Take(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _evictions);
        await store.EvictByTagAsync(Catalogue, cancellationToken);
        foreach (var change in changes)
        {
            await store.EvictByTagAsync(OfResource(change.Key), cancellationToken);
        }
    }
}
