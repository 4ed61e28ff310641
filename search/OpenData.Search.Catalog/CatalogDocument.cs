using OpenData.Contracts.Datasets;
using OpenData.Storage.Counters;

namespace OpenData.Search.Catalog;

/// <summary>Turns a resource into what is indexed of it.</summary>
internal static class CatalogDocument
{
    public static SearchDocument From(Resource resource, CounterValues counted)
    {
        var document = new SearchDocument(resource.Key)
            .Text(CatalogFields.Title, resource.Title)
            .Text(CatalogFields.Abstract, resource.Abstract)
            .Text(CatalogFields.FileNames, resource.Files.Select(file => file.Name))
            .Text(CatalogFields.Scenario, resource.Scenarios)
            .Text(CatalogFields.Tags, resource.Tags)
            .Text(CatalogFields.Keywords, resource.Keywords)
            .Text(CatalogFields.Keywords, resource.Themes)
            .Keyword(CatalogFields.Domain, resource.Domain)
            .Keyword(CatalogFields.Scenarios, resource.Scenarios)
            .Keyword(CatalogFields.Provider, resource.Provider)
            .Keyword(CatalogFields.OpenType, resource.OpenType?.ToString().ToUpperInvariant())
            .Keyword(CatalogFields.Category, resource.Category.ToString().ToUpperInvariant())
            .Keyword(CatalogFields.Format, resource.Formats)
            .Keyword(CatalogFields.Example, resource.IsExample ? "true" : "false")
            .Number(CatalogFields.Volume, resource.RowCount)
            .Date(CatalogFields.Updated, resource.UpdatedAt is { } day
                ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
                : null)
            .Counter(CatalogFields.Views, resource.SourceViews + counted.Views)
            .Counter(CatalogFields.Downloads, resource.SourceDownloads + counted.Downloads)
            .Counter(CatalogFields.Calls, counted.Calls)
            .Counter(CatalogFields.SourceViews, resource.SourceViews)
            .Counter(CatalogFields.SourceDownloads, resource.SourceDownloads)
            .Counter(CatalogFields.ItemCount, resource.DataItems.Count)
            .Counter(CatalogFields.MadeUp, resource.IsExample ? 1 : 0);
        foreach (var item in resource.DataItems)
        {
            document.Item(CatalogFields.DataItems, item.Name, item.Code, item.Description);
        }

        foreach (var parameter in resource.Parameters)
        {
            document.Item(CatalogFields.Parameters, parameter.Name, parameter.Code, parameter.Description);
        }

        return document;
    }
}
