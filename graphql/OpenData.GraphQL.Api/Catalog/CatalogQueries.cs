using OpenData.GraphQL.Api.Caching;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Finding;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Engine;
using OpenData.Search.Catalog;
using OpenData.Search.Suggesting;
using OpenData.Storage.Counters;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>Finding and reading resources.</summary>
[ExtendObjectType<Query>]
public sealed class CatalogQueries
{
    /// <summary>The most resources of one page.</summary>
    internal const int MostPerPage = 100;

    /// <summary>Figures of the catalogue as a whole.</summary>
    [Cost(5)]
    public static CatalogSummary Catalog(
        [Service] CatalogIndex index, [Service] ResourceCounters counters, [Service] AnswerSources sources)
    {
        sources.AddCatalogue();
        return CatalogSummary.From(index, counters);
    }

    /// <summary>One resource by its global id or by its key; reading it counts as one view. Null when there is none.</summary>
    public static async Task<ResourceNode?> Resource(
        [Service] ResourceLoader resources,
        [Service] ResourceCounters counters,
        [Service] AnswerSources sources,
        ResolverContext context,
        CancellationToken cancellationToken,
        [ID] string? id = null,
        string? key = null)
    {
        if (id is null == key is null)
        {
            throw ApiErrors.NoKey(context);
        }

        if (id is not null)
        {
            var parsed = GlobalId.Parse(id) ?? throw ApiErrors.BadId(context, id);
            key = parsed.Type == ResourceNode.TypeName ? parsed.Key : "";
        }

        if (await resources.LoadAsync(key!, cancellationToken) is not { } stored)
        {
            return null;
        }

        counters.View(stored.Resource.Key);
        sources.AddView(stored.Resource.Key);
        return new ResourceNode(stored);
    }

    /// <summary>
    /// Resources that match the text, best first; null or empty text browses. The text is searched in title, abstract,
    /// file names, data items, interface parameters, scenario, tags and keywords, in this order of weight; "…" is an
    /// exact phrase, -word excludes. A page holds at most 100. With groupSeries, of resources whose titles differ only by
    /// numbers, years or districts the best stands for all of them.
    /// </summary>
    [Cost(10)]
    public static ResourceConnection Search(
        [Service] CatalogIndex index,
        [Service] ResourceLoader resources,
        [Service] HotWords hotWords,
        [Service] AnswerSources sources,
        ResolverContext context,
        string? text = null,
        [GraphQLDefault("ALL")] SearchScope? scope = null,
        ResourceFilter? filter = null,
        [GraphQLDefault("RELEVANCE")] ResourceSort? sort = null,
        [GraphQLDefault("10")] int? first = null,
        string? after = null,
        [GraphQLDefault("false")] bool? groupSeries = null)
    {
        var limit = PageArguments.Size(context, first, 10, MostPerPage);
        sources.AddCatalogue();
        var query = new CatalogQuery
        {
            Text = text,
            Scope = (scope ?? SearchScope.All).ToCatalog(),
            Filters = filter?.ToFilters() ?? [],
            Condition = filter?.ToCondition(),
            Sort = (sort ?? ResourceSort.Relevance).ToCatalog(),
            GroupSeries = groupSeries ?? false,
            Offset = PageArguments.Offset(context, after),
            Limit = limit,
            Highlight = context.IsSelected("edges", "matches"),
        };
        var searched = after is null && limit > 0 ? new SearchedWord(hotWords, context.HttpContext) : null;
        return new ResourceConnection(index, resources, query, searched);
    }
}
