using Microsoft.AspNetCore.OutputCaching;
using OpenData.Search.Catalog;
using OpenData.Storage.Feed;

namespace OpenData.Silo.Caching;

/// <summary>Caches the pages of resources, by their path alone.</summary>
internal sealed class CachedPages(CacheTags tags, CatalogIndexing indexing, ChangeFeed feed)
    : CachedReads(tags, indexing, feed, TimeSpan.FromMinutes(10))
{
    protected override void Vary(OutputCacheContext context)
    {
    }

    protected override bool TryTag(OutputCacheContext context, Func<bool> isIndexCurrent)
    {
        context.Tags.Add(CacheTags.OfResource((string)context.HttpContext.Request.RouteValues["key"]!));
        return true;
    }
}
