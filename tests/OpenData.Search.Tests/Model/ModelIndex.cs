namespace OpenData.Search.Tests.Model;

/// <summary>What the engine promises, done by looking at every document.</summary>
internal sealed class ModelIndex
{
    public static IndexSchema Schema { get; } = new(
        [
            new TextField("title", 10, 20),
            new TextField("abstract", 6, 80),
            TextField.OfItems("items", 3, 150, "name", "code", "description"),
            new TextField("tags", 1.5, 12),
        ],
        title: "title",
        [new("domain"), new("org")],
        [new("updated")],
        [new("views")],
        freshness: "updated");

    public static string[] Keywords { get; } = ["domain", "org"];

    public Dictionary<string, ModelDocument> Documents { get; } = [];

    public void Apply(ModelDocument[] documents, IEnumerable<string> deletes)
    {
        foreach (var id in deletes)
        {
            Documents.Remove(id);
        }

        foreach (var document in documents.AsEnumerable().Reverse().DistinctBy(document => document.Id))
        {
            var before = Documents.GetValueOrDefault(document.Id);
            Documents[document.Id] = document with
            {
                Views = document.SetsViews ? document.Views : before?.Views ?? 0,
            };
        }
    }

    public IEnumerable<ModelDocument> Passing(
        IReadOnlyDictionary<string, IReadOnlyList<string>> filters, string? except = null) =>
        Documents.Values.Where(document => filters.All(filter =>
            filter.Key == except || filter.Value.Count == 0 || document.Values(filter.Key).Any(filter.Value.Contains)));

    /// <summary>Values and counts of a facet over some documents, as the engine orders them.</summary>
    public static List<FacetBucket> Count(IEnumerable<ModelDocument> documents, string keyword) =>
    [
        .. documents.SelectMany(document => document.Values(keyword).Distinct())
            .GroupBy(value => value)
            .Select(group => new FacetBucket(group.Key, group.Count()))
            .OrderByDescending(bucket => bucket.Count)
            .ThenBy(bucket => bucket.Value, StringComparer.Ordinal),
    ];

    /// <summary>Documents in the order of a column: without a value last, ties by freshness and id.</summary>
    public static IEnumerable<string> Ordered(
        IEnumerable<ModelDocument> documents, Func<ModelDocument, double?> value, bool descending) => documents
        .OrderBy(document => value(document) is null)
        .ThenBy(document => (descending ? -1 : 1) * value(document) ?? 0)
        .ThenBy(document => document.Updated is null)
        .ThenByDescending(document => document.Updated)
        .ThenBy(document => document.Id, StringComparer.Ordinal)
        .Select(document => document.Id);
}
