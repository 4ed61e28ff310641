using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using OpenData.GraphQL.Api;
using OpenData.GraphQL.Api.Caching;
using OpenData.Search.Catalog;
using OpenData.Storage.Counters;
using OpenData.Storage.Feed;

namespace OpenData.Silo.Caching;

/// <summary>Caches answers to GraphQL queries that say of themselves that anyone may keep them. They are as old as their
/// counters, so they are kept for moments; views are counted for answers from the cache, too.</summary>
internal sealed class CachedQueries(
    CacheTags tags, CatalogIndexing indexing, ChangeFeed feed, CachedViews views, ResourceCounters counters)
    : CachedReads(tags, indexing, feed, CatalogGraphQL.PublicMaxAge)
{
    public override ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        foreach (var key in views.Of(Query(context)))
        {
            counters.View(key);
        }

        return ValueTask.CompletedTask;
    }

    protected override void Vary(OutputCacheContext context)
    {
        context.CacheVaryByRules.VaryByValues["query"] = Query(context);
        context.CacheVaryByRules.HeaderNames = HeaderNames.Accept;
    }

    protected override bool TryTag(OutputCacheContext context, Func<bool> isIndexCurrent)
    {
        var http = context.HttpContext;
        if (!http.Response.GetTypedHeaders().CacheControl?.Public ?? true)
        {
            return false; // It has errors.
        }

        var sources = http.RequestServices.GetRequiredService<AnswerSources>();
        foreach (var key in sources.Resources)
        {
            context.Tags.Add(CacheTags.OfResource(key));
        }

        if (sources.IsOfCatalogue)
        {
            context.Tags.Add(CacheTags.Catalogue);
        }

        return (!sources.IsOfCatalogue || isIndexCurrent())
            && (sources.Viewed.Count == 0 || views.TryAdd(Query(context), sources.Viewed, Lifetime));
    }

    private static string Query(OutputCacheContext context) => context.HttpContext.Request.QueryString.Value ?? "";
}
