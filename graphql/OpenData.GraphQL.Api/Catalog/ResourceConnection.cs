using OpenData.GraphQL.Api.Finding;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;
using OpenData.Search;
using OpenData.Search.Catalog;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>One page of a result list.</summary>
public sealed class ResourceConnection
{
    private readonly CatalogIndex _index;
    private readonly ResourceLoader _resources;
    private readonly CatalogQuery _query;
    private readonly Lazy<SearchResult> _result;

    internal ResourceConnection(
        CatalogIndex index, ResourceLoader resources, CatalogQuery query, SearchedWord? searched)
    {
        _index = index;
        _resources = resources;
        _query = query;
        _result = new Lazy<SearchResult>(() =>
        {
            // One more than the page holds: with series or an inexact total, nothing else tells whether more follows.
            var result = index.Search(query with { Limit = query.Limit + 1 });
            searched?.Count(query.Text, result);
            return result;
        });
    }

    /// <summary>All matches, not only this page, and every one of a series; with totalIsExact false, at least so
    /// many.</summary>
    public int TotalCount => _result.Value.Total;

    /// <summary>Whether totalCount counts all matches; false if there are at least so many.</summary>
    public bool TotalIsExact => _result.Value.TotalIsExact;

    /// <summary>What was probably meant when nothing has what was typed; null otherwise.</summary>
    public string? DidYouMean => _result.Value.DidYouMean;

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => PageInfo.Of(
        _query.Offset, Math.Min(_result.Value.Hits.Count, _query.Limit), _result.Value.Hits.Count > _query.Limit);

    /// <summary>Counts by value: what a click on the value would show. The fields are domain, scenario, provider,
    /// score, openType, category and format.</summary>
    [ListSize(Assumed = 7)]
    public IReadOnlyList<Facet> Facets() => [.. _index.Facets(_query).Select(Facet.From)];

    /// <summary>The resources of the page with the reasons why they were found.</summary>
    public async Task<IReadOnlyList<ResourceEdge>> Edges(CancellationToken cancellationToken)
    {
        var hits = Hits;
        var resources = await Load(cancellationToken);
        return [.. hits
            .Select((hit, i) => resources[i] is { } stored
                ? new ResourceEdge(
                    Cursor.Of(_query.Offset + i), hit.Score, hit.SeriesCount, hit.Matches, new ResourceNode(stored))
                : null)
            .OfType<ResourceEdge>()];
    }

    /// <summary>The resources of the page.</summary>
    public async Task<IReadOnlyList<ResourceNode>> Nodes(CancellationToken cancellationToken) =>
        [.. (await Load(cancellationToken)).OfType<StoredResource>().Select(stored => new ResourceNode(stored))];

    private IEnumerable<SearchHit> Hits => _result.Value.Hits.Take(_query.Limit);

    // A resource that was removed after the search is null here and left out of the page.
    private Task<IReadOnlyList<StoredResource?>> Load(CancellationToken cancellationToken) =>
        _resources.LoadManyAsync(Hits.Select(hit => hit.Id), cancellationToken);
}
