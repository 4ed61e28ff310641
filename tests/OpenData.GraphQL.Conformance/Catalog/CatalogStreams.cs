using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>The events of the conformance catalog's subscriptions.</summary>
internal static class CatalogStreams
{
    public static void Attach(SdlResolvers resolvers, CatalogData data) => resolvers
        .Stream("Subscription", "datasetChanged", context => Changes(data, context.Argument<string>("id")))
        .Stream("Subscription", "ticker", context => Objects(Enumerable.Range(1, Math.Max(0, context.Argument<int>("count")))
            .Select(i => (object?)i)))
        .Stream("Subscription", "brokenTicker", context =>
        {
            var broken = context.Argument<int?>("at");
            return Objects(Enumerable.Range(0, 3).Select(i => i == broken ? null : (object?)i));
        })
        .Stream("Subscription", "neverStarts", IAsyncEnumerable<object?> (_) =>
            throw new GraphQLException("Source stream refused."));

    private static IAsyncEnumerable<object?> Changes(CatalogData data, string? id) => Objects(data.Datasets
        .Take(3)
        .Where(dataset => id is null || Equals(dataset["id"], id))
        .Select((dataset, index) => new Dictionary<string, object?>
        {
            ["kind"] = "UPDATED",
            ["dataset"] = dataset,
            ["sequence"] = index + 1,
        }));

    private static IAsyncEnumerable<object?> Objects(IEnumerable<object?> items) => items.ToAsyncEnumerable();
}
