using OpenData.Contracts.Datasets;
using OpenData.Search.Catalog;
using OpenData.Storage.Counters;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>Figures of the catalogue as a whole.</summary>
/// <param name="Resources">Resources.</param>
/// <param name="Products">数据产品.</param>
/// <param name="Interfaces">数据接口.</param>
/// <param name="Providers">Units that provide data.</param>
/// <param name="Domains">Domains that hold resources.</param>
/// <param name="DataItems">Data items described over all resources.</param>
/// <param name="Views">Views of all resources.</param>
/// <param name="Calls">Successful calls of all interfaces.</param>
/// <param name="Downloads">Downloads of all files.</param>
public sealed record CatalogSummary(
    int Resources,
    int Products,
    int Interfaces,
    int Providers,
    int Domains,
    long DataItems,
    long Views,
    long Calls,
    long Downloads)
{
    internal static CatalogSummary From(CatalogIndex index, ResourceCounters counters)
    {
        var facets = index.Facets(new CatalogQuery()).ToDictionary(facet => facet.Field, facet => facet.Buckets);
        var counted = counters.Sum();
        var totals = index.Totals;
        return new CatalogSummary(
            index.Size,
            CountOf(ResourceCategory.Product),
            CountOf(ResourceCategory.Interface),
            facets[CatalogFields.Provider].Count,
            facets[CatalogFields.Domain].Count,
            totals.DataItems,
            totals.SourceViews + counted.Views,
            counted.Calls,
            totals.SourceDownloads + counted.Downloads);

        int CountOf(ResourceCategory category) => facets[CatalogFields.Category]
            .FirstOrDefault(bucket => string.Equals(bucket.Value, category.ToString(), StringComparison.OrdinalIgnoreCase)).Count;
    }
}
