using Microsoft.Extensions.Logging;
using OpenData.Contracts.Datasets;
using OpenData.Search.Catalog.Indexing;
using OpenData.Storage.Counters;

namespace OpenData.Search.Catalog;

/// <summary>
/// The catalogue's search: one index in the data folder, opened at start as of its last commit and kept current by
/// <see cref="CatalogIndexing"/>. Changes and commits take turns; searches wait for neither.
/// </summary>
public sealed partial class CatalogIndex : IDisposable
{
    // More providers than any portal has; the limit only bounds the answer's size.
    private const int MostBuckets = 1000;

    // Beyond, "at least so many" says as much to a person, and costs less.
    private const int MostCounted = 100_000;

    private readonly Lexicon _lexicon;
    private readonly CatalogFolder _folder;
    private readonly ResourceCounters _counters;
    private readonly SearchMetrics _metrics;
    private readonly ILogger<CatalogIndex> _logger;
    private readonly Lock _changing = new();
    private volatile SearchIndex _index;
    private CatalogTotals _totals;

    /// <summary>Opens the index, or an empty one in place of a damaged one, and follows the counters.</summary>
    /// <param name="lexicon">The dictionaries that are delivered; the catalogue's own words come from its folder.</param>
    /// <param name="folder">Where it is.</param>
    /// <param name="counters">Views, downloads and calls.</param>
    /// <param name="metrics">Told how long searches take.</param>
    /// <param name="logger">Told of a damaged file.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    public CatalogIndex(
        Lexicon lexicon, CatalogFolder folder, ResourceCounters counters, SearchMetrics metrics, ILogger<CatalogIndex> logger)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(counters);
        ArgumentNullException.ThrowIfNull(metrics);
        _lexicon = lexicon;
        _folder = folder;
        _counters = counters;
        _metrics = metrics;
        _logger = logger;
        try
        {
            _index = Open(WordFile.Read(folder.Words));
            LastCommit = CommitFile.Find(folder.Commits, _index.Position);
            _totals = LastCommit?.Totals ?? default;
        }
        catch (DamagedIndexException damaged)
        {
            LogDamaged(logger, damaged.Message);
            _index = OpenEmpty([]);
        }

        counters.Counted += Count;
        metrics.Watch(this);
    }

    /// <summary>The number of resources.</summary>
    public int Size => _index.Count;

    /// <summary>Sums over all resources. They are committed beside the index, and each resource's part in them stands in
    /// the index, so that neither a start nor a change reads what did not change.</summary>
    public CatalogTotals Totals
    {
        get
        {
            lock (_changing)
            {
                return _totals;
            }
        }
    }

    /// <summary>The last commit; null if the index was never filled.</summary>
    internal IndexCommit? LastCommit { get; private set; }

    /// <summary>The page of hits that a query asks for, and their total.</summary>
    public SearchResult Search(CatalogQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _metrics.Measure("page", () => _index.Search(query.ToRequest() with { TotalLimit = MostCounted }));
    }

    /// <summary>The facets of a query in the order of <see cref="CatalogFields.Facets"/>: each count is what choosing
    /// the value would show.</summary>
    public IReadOnlyList<FacetResult> Facets(CatalogQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _metrics.Measure("facets", () => _index.Search(query.ToRequest() with
        {
            Offset = 0,
            Limit = 0,
            Facets = CatalogFields.Facets,
            MaxBuckets = MostBuckets,
            GroupSeries = false,
        }).Facets);
    }

    /// <summary>Keys of resources that resemble this one, nearest first, without itself; those of the very same title
    /// last.</summary>
    public IReadOnlyList<string> Related(Resource resource, int limit)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return _metrics.Measure("related", () => new RelatedRanking(_index, resource).Keys(limit));
    }

    /// <summary>The mean rating of a resource; null when nobody rated it.</summary>
    public double? Rating(string key) => _index.GetCounter(key, CatalogFields.Rating) is > 0 and var mean ? mean : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _counters.Counted -= Count;
        _index.Dispose();
    }

    /// <summary>Empties the index, and takes words for its segmenter.</summary>
    internal void StartAnew(IReadOnlyList<string> words)
    {
        lock (_changing)
        {
            _index.Dispose(); // Searches that run on it end well: its files are mapped until they do.
            _index = OpenEmpty(words);
            (_totals, LastCommit) = (default, null);
        }
    }

    /// <summary>Takes the present state of resources that changed, and the keys of those that are gone.</summary>
    internal void Apply(IReadOnlyCollection<Resource> present, IReadOnlyCollection<string> removed)
    {
        lock (_changing)
        {
            var totals = _totals;
            foreach (var key in removed.Concat(present.Select(resource => resource.Key)))
            {
                totals = totals.With(CatalogTotals.Of(_index, key), -1);
            }

            _index.Apply(present.Select(resource => CatalogDocument.From(resource, _counters[resource.Key])), removed);
            foreach (var resource in present)
            {
                totals = totals.With(CatalogTotals.Of(_index, resource.Key), 1);
            }

            _totals = totals;
        }
    }

    /// <summary>Makes the present state the one that the next start opens.</summary>
    internal void Commit(long position, string? key)
    {
        lock (_changing)
        {
            var commit = new IndexCommit(position, key, _totals);
            CommitFile.Write(_folder.Commits, LastCommit is null ? [commit] : [commit, LastCommit]);
            _index.Commit(position);
            LastCommit = commit;
        }
    }

    /// <summary>Sets every counter to what is counted now. The index may hold older counts: it does not commit for
    /// them, as the database has them.</summary>
    internal void RefreshCounters()
    {
        foreach (var (key, counted) in _counters.All())
        {
            if (_index.GetCounter(key, CatalogFields.SourceViews) is { } views
                && _index.GetCounter(key, CatalogFields.SourceDownloads) is { } downloads)
            {
                _index.SetCounter(key, CatalogFields.Views, views + counted.Views);
                _index.SetCounter(key, CatalogFields.Downloads, downloads + counted.Downloads);
                _index.SetCounter(key, CatalogFields.Calls, counted.Calls);
            }
        }
    }

    private SearchIndex Open(IReadOnlyList<string> words) =>
        SearchIndex.Open(_folder.Index, CatalogSchema.Create(), _lexicon.With(words));

    private SearchIndex OpenEmpty(IReadOnlyList<string> words)
    {
        SearchIndex.Delete(_folder.Index);
        File.Delete(_folder.Commits);
        WordFile.Write(_folder.Words, words);
        return Open(words);
    }

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

    [LoggerMessage(4102, LogLevel.Warning, "{Reason} The catalogue is indexed anew")]
    private static partial void LogDamaged(ILogger logger, string reason);
}
