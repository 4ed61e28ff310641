using System.Globalization;
using OpenData.GraphQL.Api.Caching;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;
using OpenData.Payloads.Tables;
using OpenData.Search.Catalog;
using OpenData.Storage.Counters;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>Fields of a resource that are not in its description: counters, rows, interfaces, neighbours.</summary>
[ExtendObjectType<ResourceNode>]
public sealed class ResourceFields
{
    private const int MostSampleRows = 100;
    private const int MostRelated = 50;

    /// <summary>浏览次数.</summary>
    public static long Views([Parent] ResourceNode resource, [Service] ResourceCounters counters) =>
        resource.Resource.SourceViews + counters[resource.Key].Views;

    /// <summary>下载次数.</summary>
    public static long Downloads([Parent] ResourceNode resource, [Service] ResourceCounters counters) =>
        resource.Resource.SourceDownloads + counters[resource.Key].Downloads;

    /// <summary>调用次数: successful calls.</summary>
    public static long Calls([Parent] ResourceNode resource, [Service] ResourceCounters counters) =>
        counters[resource.Key].Calls;

    /// <summary>综合得分: the mean of all ratings, 1 to 5; null when nobody rated.</summary>
    public static double? Rating([Parent] ResourceNode resource, [Service] CatalogIndex index) => index.Rating(resource.Key);

    /// <summary>数据样例: the first rows, at most 100; null when the portal holds no rows.</summary>
    public static async Task<RowSample?> Sample(
        [Parent] ResourceNode resource,
        [Service] RowFileReader rows,
        ResolverContext context,
        CancellationToken cancellationToken,
        [GraphQLDefault("10")] int? first = null)
    {
        var limit = PageArguments.Size(context, first, 10, MostSampleRows);
        if (resource.Resource.Table is not { } table)
        {
            return null;
        }

        await rows.Fetch(table.Blob, cancellationToken).ConfigureAwait(false);
        var page = rows.Read(table.Blob, [], 0, limit);
        return new RowSample(table.RowCount, page.Columns, [.. page.Rows.Select(Text)]);
    }

    /// <summary>The interfaces that can be called here.</summary>
    [ListSize(Assumed = 2)]
    public static IReadOnlyList<ResourceInterface> Interfaces([Parent] ResourceNode resource, [Service] FieldNaming naming) =>
        ResourceInterfaces.Of(resource.Stored, naming);

    /// <summary>关联: resources that resemble this one, at most 50; those whose titles repeat come last.</summary>
    public static async Task<IReadOnlyList<ResourceNode>> Related(
        [Parent] ResourceNode resource,
        [Service] CatalogIndex index,
        [Service] ResourceLoader resources,
        [Service] AnswerSources sources,
        ResolverContext context,
        CancellationToken cancellationToken,
        [GraphQLDefault("6")] int? first = null)
    {
        var limit = PageArguments.Size(context, first, 6, MostRelated);
        sources.AddCatalogue();
        // Twice as many, so that there is something in the place of titles that repeat.
        var related = await resources.LoadManyAsync(index.Related(resource.Resource, 2 * limit), cancellationToken);
        var titles = new HashSet<string>(StringComparer.Ordinal) { resource.Title };
        return [.. related.OfType<StoredResource>()
            .Select(stored => (Stored: stored, Repeats: !titles.Add(stored.Resource.Title)))
            .OrderBy(found => found.Repeats)
            .Take(limit)
            .Select(found => new ResourceNode(found.Stored))];
    }

    private static IReadOnlyList<string?> Text(IReadOnlyList<object?> row) =>
        [.. row.Select(cell => cell is null ? null : Convert.ToString(cell, CultureInfo.InvariantCulture))];
}
