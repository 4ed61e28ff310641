namespace OpenData.Search.Catalog;

/// <summary>
/// The catalogue as an index. The order of the weights is the requirement (Shanghai manual 2.2): title, abstract, file
/// names, data items, interface parameters, scenario, tags, keywords.
/// </summary>
internal static class CatalogSchema
{
    // What is used more ranks a little higher; a rating says what people think, not how many use it.
    // The last four counters are what a start needs to know of a resource without reading it: see CatalogIndex.Totals
    // and RefreshCounters.
    // Halving roughly from field to field keeps a title above any number of weaker fields that repeat the same word.
    public static IndexSchema Create() => new(
        [
            new TextField(CatalogFields.Title, 10, 16),
            new TextField(CatalogFields.Abstract, 6, 60),
            new TextField(CatalogFields.FileNames, 4, 40),
            TextField.OfItems(CatalogFields.DataItems, 3, 200, "name", "code", "description"),
            TextField.OfItems(CatalogFields.Parameters, 2.5, 120, "name", "code", "description"),
            new TextField(CatalogFields.Scenario, 2, 40),
            new TextField(CatalogFields.Tags, 1.5, 20),
            new TextField(CatalogFields.Keywords, 1, 20),
        ],
        CatalogFields.Title,
        [.. CatalogFields.Facets.Append(CatalogFields.Example).Select(name => new KeywordField(name))],
        [new NumericColumn(CatalogFields.Updated), new NumericColumn(CatalogFields.Volume)],
        [
            new CounterColumn(CatalogFields.Views, IsUse: true),
            new CounterColumn(CatalogFields.Downloads, IsUse: true),
            new CounterColumn(CatalogFields.Calls, IsUse: true),
            new CounterColumn(CatalogFields.Rating),
            new CounterColumn(CatalogFields.SourceViews),
            new CounterColumn(CatalogFields.SourceDownloads),
            new CounterColumn(CatalogFields.ItemCount),
            new CounterColumn(CatalogFields.MadeUp),
        ],
        CatalogFields.Updated);
}
