using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using OpenData.Search.Catalog;
using OpenData.Storage.Feed;

namespace OpenData.Silo.Caching;

/// <summary>
/// Caches what is the same for everyone: a GET without cookie and Authorization that was answered with 200. An answer is
/// kept only if nothing was evicted since its request came in, or it may be made of what was; and only once this silo follows
/// the feed, or nothing would evict it.
/// </summary>
internal abstract class CachedReads(CacheTags tags, CatalogIndexing indexing, ChangeFeed feed, TimeSpan lifetime)
    : IOutputCachePolicy
{
    protected TimeSpan Lifetime { get; } = lifetime;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isForEveryone = HttpMethods.IsGet(request.Method)
            && StringValues.IsNullOrEmpty(request.Headers.Authorization)
            && StringValues.IsNullOrEmpty(request.Headers.Cookie);
        context.EnableOutputCaching = isForEveryone;
        context.AllowCacheLookup = isForEveryone;
        context.AllowCacheStorage = isForEveryone;
        context.AllowLocking = isForEveryone;
        context.ResponseExpirationTimeSpan = Lifetime;
        if (isForEveryone)
        {
            Vary(context);
            context.HttpContext.Items[typeof(Beginning)] = new Beginning(tags.Evictions, indexing.Position);
        }

        return ValueTask.CompletedTask;
    }

    public virtual ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.AllowCacheStorage = false;
        if (http.Response.StatusCode == StatusCodes.Status200OK
            && http.Items[typeof(Beginning)] is Beginning { Evictions: { } evictions } beginning
            && evictions == tags.Evictions
            && TryTag(context, () => beginning.IndexPosition >= feed.LastSequenceSeen))
        {
            context.AllowCacheStorage = true;

            // An eviction may fall between this look and the storing, which is done when the response is complete.
            http.Response.OnCompleted(() => evictions == tags.Evictions ? Task.CompletedTask : tags.Evict(context.Tags));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Says by what answers differ.</summary>
    protected abstract void Vary(OutputCacheContext context);

    /// <summary>Tags the answer; false not to keep it.</summary>
    /// <param name="context">The answer.</param>
    /// <param name="isIndexCurrent">Whether the search index had all changes that this silo knows of.</param>
    protected abstract bool TryTag(OutputCacheContext context, Func<bool> isIndexCurrent);

    /// <summary>How things stood when the request came in.</summary>
    private sealed record Beginning(long? Evictions, long IndexPosition);
}
