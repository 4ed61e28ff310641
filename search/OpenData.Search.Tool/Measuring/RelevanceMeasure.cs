using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Measuring;

/// <summary>Relevance over all queries and by kind.</summary>
internal sealed record RelevanceMeasure(Relevance Overall, IReadOnlyDictionary<string, Relevance> Kinds)
{
    /// <summary>Asks each query once.</summary>
    public static RelevanceMeasure Run(SearchIndex index, IReadOnlyList<BenchQuery> queries)
    {
        var overall = new RelevanceSum();
        var kinds = new SortedDictionary<string, RelevanceSum>(StringComparer.Ordinal);
        foreach (var query in queries)
        {
            var result = index.Search(QueryBench.RequestFor(query, facets: false, highlight: false));
            overall.Add(query, result);
            if (!kinds.TryGetValue(query.Kind, out var sum))
            {
                kinds[query.Kind] = sum = new RelevanceSum();
            }

            sum.Add(query, result);
        }

        return new RelevanceMeasure(
            overall.Mean(), kinds.ToDictionary(kind => kind.Key, kind => kind.Value.Mean(), StringComparer.Ordinal));
    }
}
