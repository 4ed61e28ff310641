using OpenData.Contracts.Datasets;

namespace OpenData.Search.Catalog;

/// <summary>Sums over all resources in the index. The made-up counts of examples are left out.</summary>
/// <param name="DataItems">Data items described.</param>
/// <param name="SourceViews">Views that sources had counted.</param>
/// <param name="SourceDownloads">Downloads that sources had counted.</param>
public readonly record struct CatalogTotals(long DataItems, long SourceViews, long SourceDownloads)
{
    internal static CatalogTotals Of(Resource resource) => resource.IsExample
        ? new CatalogTotals(resource.DataItems.Count, 0, 0)
        : new CatalogTotals(resource.DataItems.Count, resource.SourceViews, resource.SourceDownloads);

    internal CatalogTotals With(CatalogTotals added, int sign) => new(
        DataItems + (sign * added.DataItems),
        SourceViews + (sign * added.SourceViews),
        SourceDownloads + (sign * added.SourceDownloads));
}
