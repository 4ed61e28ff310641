using OpenData.Contracts.Datasets;
using OpenData.Storage.Counters;

namespace OpenData.Search.Catalog;

/// <summary>The catalogue's search: one index in memory, kept current by <see cref="CatalogIndexing"/>.</summary>
public sealed class CatalogIndex
{
    // More providers than any portal has; the limit only bounds the answer's size.
    private const int MostBuckets = 1000;

    private const int RankedForRelated = 60;
    private const int RankDamping = 60;

    private readonly SearchIndex _index;
    private readonly ResourceCounters _counters;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CatalogTotals> _counted = new(StringComparer.Ordinal);
    private CatalogTotals _totals;

    /// <summary>Creates an empty index that follows the counters.</summary>
    public CatalogIndex(Lexicon lexicon, ResourceCounters counters)
    {
        ArgumentNullException.ThrowIfNull(counters);
        _index = new SearchIndex(CatalogSchema.Create(), lexicon);
        _counters = counters;
        counters.Counted += Count;
    }

    /// <summary>The number of resources.</summary>
    public int Size => _index.Count;

    /// <summary>Sums over all resources.</summary>
    public CatalogTotals Totals
    {
        get
        {
            lock (_gate)
            {
                return _totals;
            }
        }
    }

    /// <summary>The page of hits that a query asks for, and their total.</summary>
    public SearchResult Search(CatalogQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _index.Search(Request(query));
    }

    /// <summary>The facets of a query in the order of <see cref="CatalogFields.Facets"/>: each count is what choosing
    /// the value would show.</summary>
    public IReadOnlyList<FacetResult> Facets(CatalogQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _index.Search(Request(query) with
        {
            Offset = 0,
            Limit = 0,
            Facets = CatalogFields.Facets,
            MaxBuckets = MostBuckets,
        }).Facets;
    }

    /// <summary>
    /// Keys of resources that resemble this one, nearest first, without itself: those that its title finds and those
    /// that its tags and keywords find, merged by reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009).
    /// </summary>
    public IReadOnlyList<string> Related(Resource resource, int limit)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in (string[])[resource.Title, string.Join(' ', resource.Tags.Concat(resource.Keywords).Distinct())])
        {
            if (text.Length == 0)
            {
                continue;
            }

            var hits = _index.Search(new SearchRequest { Text = text, Limit = RankedForRelated, Highlight = false }).Hits;
            for (var rank = 0; rank < hits.Count; rank++)
            {
                scores[hits[rank].Id] = scores.GetValueOrDefault(hits[rank].Id) + (1.0 / (RankDamping + rank));
            }
        }

        return [.. scores
            .Where(scored => scored.Key != resource.Key)
            .OrderByDescending(scored => scored.Value)
            .ThenBy(scored => scored.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(scored => scored.Key)];
    }

    /// <summary>The mean rating of a resource; null when nobody rated it.</summary>
    public double? Rating(string key) => _index.GetCounter(key, CatalogFields.Rating) is > 0 and var mean ? mean : null;

    /// <summary>Takes the present state of resources that changed, and the keys of those that are gone.</summary>
    internal void Apply(IReadOnlyCollection<Resource> present, IReadOnlyCollection<string> removed)
    {
        _index.Apply(present.Select(resource => CatalogDocument.From(resource, _counters[resource.Key])), removed);
        lock (_gate)
        {
            foreach (var key in removed)
            {
                _counted.Remove(key, out var before);
                _totals = _totals.With(before, -1);
            }

            foreach (var resource in present)
            {
                var now = CatalogTotals.Of(resource);
                _totals = _totals.With(_counted.GetValueOrDefault(resource.Key), -1).With(now, 1);
                _counted[resource.Key] = now;
            }
        }
    }

    private static SearchRequest Request(CatalogQuery query) => new()
    {
        Text = query.Text,
        Scope = query.DataItemsOnly ? [CatalogFields.DataItems] : null,
        Filters = query.Filters,
        Sort = query.Sort switch
        {
            CatalogSort.Updated => SearchSort.By(CatalogFields.Updated),
            CatalogSort.Downloads => SearchSort.By(CatalogFields.Downloads),
            CatalogSort.Views => SearchSort.By(CatalogFields.Views),
            CatalogSort.Calls => SearchSort.By(CatalogFields.Calls),
            CatalogSort.Rating => SearchSort.By(CatalogFields.Rating),
            CatalogSort.Volume => SearchSort.By(CatalogFields.Volume),
            CatalogSort.Name => SearchSort.Name(),
            _ => SearchSort.Relevance,
        },
        Offset = query.Offset,
        Limit = query.Limit,
    };

    private void Count(string key, CounterValues added)
    {
        Add(key, CatalogFields.Views, added.Views);
        Add(key, CatalogFields.Downloads, added.Downloads);
        Add(key, CatalogFields.Calls, added.Calls);
    }

    private void Add(string key, string column, long delta)
    {
        if (delta != 0)
        {
            _index.AddToCounter(key, column, delta);
        }
    }
}
