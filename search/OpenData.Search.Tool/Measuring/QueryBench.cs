using System.Diagnostics;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Measuring;

/// <summary>Asks a set of queries, shuffled once, again and again, and measures what they cost.</summary>
internal sealed class QueryBench
{
    // The peer counts so many exactly too, unless it counts facets.
    private const int TotalLimit = 1_000;

    private const int ShuffleSeed = 3;
    private const int FewestWarmUpPasses = 2;

    private readonly SearchIndex _index;
    private readonly SearchRequest[] _requests;
    private readonly string[] _kinds;

    /// <summary>Prepares the requests, so that making them is not measured.</summary>
    public QueryBench(SearchIndex index, IReadOnlyList<BenchQuery> queries, bool facets, bool highlight)
    {
        _index = index;
        BenchQuery[] shuffled = [.. queries];
        new Random(ShuffleSeed).Shuffle(shuffled);
        _requests = Array.ConvertAll(shuffled, query => RequestFor(query, facets, highlight));
        _kinds = Array.ConvertAll(shuffled, query => query.Kind);
    }

    /// <summary>The request that the bench makes of a query: the first ten, and of facets the twenty largest values.
    /// </summary>
    public static SearchRequest RequestFor(BenchQuery query, bool facets, bool highlight) => new()
    {
        Text = query.Text,
        Limit = 10,
        Facets = facets ? CorpusSchema.Facets : [],
        TotalLimit = facets ? int.MaxValue : TotalLimit,
        MaxBuckets = 20,
        Highlight = highlight,
    };

    /// <summary>Asks all queries until the compiler has had its time.</summary>
    public void WarmUp(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        for (var pass = 0; pass < FewestWarmUpPasses || clock.Elapsed < time; pass++)
        {
            Array.ForEach(_requests, request => _index.Search(request));
            if (_requests.Length == 0)
            {
                return;
            }
        }
    }

    /// <summary>Measures each query by itself, then threads that ask as fast as they can.</summary>
    public QueryMeasure Run(int passes, IEnumerable<int> threadCounts)
    {
        var count = _requests.Length;
        var (wall, cpu, allocated) = (new long[count * passes], new long[count * passes], new long[count * passes]);
        for (var at = 0; at < wall.Length; at++)
        {
            var request = _requests[at % count];
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var cpuStart = ThreadClock.Now();
            var start = Stopwatch.GetTimestamp();
            _index.Search(request);
            var end = Stopwatch.GetTimestamp();
            cpu[at] = ThreadClock.Now() - cpuStart;
            allocated[at] = GC.GetAllocatedBytesForCurrentThread() - bytes;
            wall[at] = (long)((end - start) * (1e9 / Stopwatch.Frequency));
        }

        var kinds = new SortedDictionary<string, Latency>(StringComparer.Ordinal);
        foreach (var kind in _kinds.Distinct())
        {
            int[] own = [.. Enumerable.Range(0, wall.Length).Where(at => _kinds[at % count] == kind)];
            kinds[kind] = LatencyOf(own);
        }

        var overall = LatencyOf([.. Enumerable.Range(0, wall.Length)]);
        return new QueryMeasure(overall, kinds, [.. threadCounts.Select(threads => Rush(threads, passes))]);

        Latency LatencyOf(int[] at) => new(
            at.Length,
            Distribution.Of(Array.ConvertAll(at, i => wall[i])),
            Distribution.Of(Array.ConvertAll(at, i => cpu[i])),
            at.Length == 0 ? 0 : Math.Round(at.Average(i => allocated[i]), 1));
    }

    private Throughput Rush(int threads, int passes)
    {
        var queries = _requests.Length * passes;
        using var start = new Barrier(threads + 1);
        Exception? failure = null;
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            // Each begins elsewhere in the set, or all would ask for the same lists at the same time.
            var first = (int)((long)i * _requests.Length / threads);
            workers[i] = new Thread(() => Ask(first, queries, start, ref failure));
            workers[i].Start();
        }

        start.SignalAndWait();
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        Array.ForEach(workers, worker => worker.Join());
        var (seconds, cpuSeconds) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        if (failure is not null)
        {
            throw new InvalidOperationException($"A query failed: {failure.Message}", failure);
        }

        var all = queries * threads;
        return new Throughput(
            threads, all, Rate.Of(all, seconds), Rate.Of(all, cpuSeconds));
    }

    private void Ask(int first, int queries, Barrier start, ref Exception? failure)
    {
        start.SignalAndWait();
        try
        {
            for (var i = 0; i < queries; i++)
            {
                _index.Search(_requests[(first + i) % _requests.Length]);
            }
        }
        catch (Exception exception)
        {
            // An exception that leaves a thread ends the process without a word on standard error.
            Volatile.Write(ref failure, exception);
        }
    }
}
