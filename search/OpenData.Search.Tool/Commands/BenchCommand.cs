using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using OpenData.Search.Tool.Corpus;
using OpenData.Search.Tool.Measuring;
using OpenData.Search.Tool.Reporting;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>bench</c>: indexes a corpus, asks queries, prints one JSON object.</summary>
internal static class BenchCommand
{
    public static Command Create(ToolStreams streams)
    {
        var corpus = ToolOptions.ExistingFile("--corpus", "Records, a JSON object a line.", required: true);
        var queries = ToolOptions.ExistingFile("--queries", "Queries, a JSON object a line.", required: true);
        var threads = ToolOptions.Number(
            "--threads", "Measure queries per second with this many threads too; one and two always are.", 1, 1024, 1);
        var facets = new Option<bool>("--facets") { Description = "Measure with facets too." };
        var repeat = ToolOptions.Number("--repeat", "How often each query is measured.", 1, 100_000, 3);
        var warmUp = ToolOptions.Number(
            "--warmup", "Seconds of queries before anything is measured; at least two passes are made.", 0, 3600, 5);
        var folder = new Option<string?>("--index")
        {
            Description = "Keep the index in this folder, which holds no index yet; otherwise it is deleted at the end.",
            HelpName = "DIR",
        };
        var highlight = new Option<bool>("--highlight") { Description = "Let hits carry their matched fragments." };
        var command = new Command(
            "bench",
            "Index a corpus, ask queries, print one JSON object: speed, size, memory, relevance. Progress goes to "
            + "standard error. Reading and parsing the files is not measured.")
        {
            corpus, queries, threads, facets, repeat, warmUp, folder, highlight,
        };
        command.SetAction(parsed => Run(
            streams,
            parsed.GetRequiredValue(corpus),
            parsed.GetRequiredValue(queries),
            [.. new SortedSet<int> { 1, 2, parsed.GetValue(threads) }],
            parsed.GetValue(facets),
            parsed.GetValue(repeat),
            TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
            parsed.GetValue(folder),
            parsed.GetValue(highlight)));
        return command;
    }

    private static int Run(
        ToolStreams streams,
        string corpus,
        string queryFile,
        int[] threads,
        bool facets,
        int repeat,
        TimeSpan warmUp,
        string? kept,
        bool highlight)
    {
        var queries = BenchQuery.ReadAll(queryFile);
        using var temporary = kept is null ? new TemporaryFolder() : null;
        var folder = kept ?? temporary!.Path;
        var clock = Stopwatch.StartNew();
        using var index = CorpusIndex.InFolder(folder);
        var openSeconds = Math.Round(clock.Elapsed.TotalSeconds, 3);
        if (index.Index.Count > 0)
        {
            streams.Error.WriteLine($"--index: {folder} already holds an index of {index.Index.Count} documents.");
            return ExitCode.Usage;
        }

        streams.Error.WriteLine($"indexing {corpus}");
        var indexing = new IndexingBench(index, streams.Error).Run(corpus);
        var memory = MemoryReport.AfterIndexing();
        streams.Error.WriteLine(
            $"{indexing.Documents} documents in {indexing.Seconds} s; asking {queries.Length} queries");
        var relevance = RelevanceMeasure.Run(index.Index, queries);
        var without = Measure(facets: false);
        var with = facets ? Measure(facets: true) : null;
        streams.Output.WriteLine(JsonText.Of(new BenchReport
        {
            Engine = EngineName(),
            Machine = MachineReport.Current(),
            Corpus = Path.GetFileName(corpus),
            QueryFile = Path.GetFileName(queryFile),
            Documents = indexing.Documents,
            OpenSeconds = openSeconds,
            Indexing = indexing,
            Memory = memory with { PeakBytes = ProcessMemory.Peak() },
            Queries = queries.Length,
            Repeat = repeat,
            CpuTimeIsMeasured = ThreadClock.IsProcessorTime,
            WithoutFacets = without,
            WithFacets = with,
            Relevance = relevance,
        }));
        return ExitCode.Done;

        QueryMeasure Measure(bool facets)
        {
            var bench = new QueryBench(index.Index, queries, facets, highlight);
            bench.WarmUp(warmUp);
            var measure = bench.Run(repeat, threads);
            streams.Error.WriteLine($"{(facets ? "with" : "without")} facets: "
                + $"{measure.Throughput[0].QueriesPerSecond} queries/s on one thread, "
                + $"p99 {measure.Overall.WallMicroseconds?.P99} us");
            return measure;
        }
    }

    private static string EngineName()
    {
        var assembly = typeof(SearchIndex).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return $"{assembly.GetName().Name} {version}";
    }
}
