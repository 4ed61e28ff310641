namespace OpenData.Search.Catalog;

/// <summary>Sums over all resources in the index. The made-up counts of examples are left out.</summary>
/// <param name="DataItems">Data items described.</param>
/// <param name="SourceViews">Views that sources had counted.</param>
/// <param name="SourceDownloads">Downloads that sources had counted.</param>
public readonly record struct CatalogTotals(long DataItems, long SourceViews, long SourceDownloads)
{
    /// <summary>What a resource that is indexed adds to the sums; nothing if it is not.</summary>
    internal static CatalogTotals Of(SearchIndex index, string key)
    {
        if (index.GetCounter(key, CatalogFields.ItemCount) is not { } items)
        {
            return default;
        }

        var isExample = index.GetCounter(key, CatalogFields.MadeUp) > 0;
        return new CatalogTotals((long)items, Counted(CatalogFields.SourceViews), Counted(CatalogFields.SourceDownloads));

        long Counted(string column) => isExample ? 0 : (long)(index.GetCounter(key, column) ?? 0);
    }

    internal CatalogTotals With(CatalogTotals added, int sign) => new(
        DataItems + (sign * added.DataItems),
        SourceViews + (sign * added.SourceViews),
        SourceDownloads + (sign * added.SourceDownloads));
}
