using Microsoft.AspNetCore.OutputCaching;
using OpenData.Storage.Feed;

namespace OpenData.Silo.Caching;

/// <summary>The tags of cached answers, and their eviction when this silo's feed names what they are about.</summary>
internal sealed class CacheTags(IOutputCacheStore store) : IChangeListener
{
    /// <summary>Of answers that any change may change.</summary>
    public const string Catalogue = "catalogue";

    private long _evictions;

    /// <summary>How often something was evicted: an answer that was begun before may not be kept after. Null while the feed
    /// is not followed yet: nothing would ever evict what is made of what is read now.</summary>
    public long? Evictions => Interlocked.Read(ref _evictions) is var evictions and > 0 ? evictions : null;

    /// <summary>Of answers that tell of one resource.</summary>
    public static string OfResource(string key) => "resource:" + key;

    public void Begin() => Interlocked.Increment(ref _evictions);

    /// <summary>Forgets the answers that have one of these tags.</summary>
    public async Task Evict(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            await store.EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    public async ValueTask Take(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _evictions);
        await Evict(changes.Select(change => OfResource(change.Key)).Prepend(Catalogue));
    }
}
