using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenData.Benchmarks.Invoke;

/// <summary>
/// <c>invoke</c>: what does a call cost beside an endpoint that does nothing else? The product, with token, quota, counts and
/// rows in a file, and a plain Kestrel endpoint with the rows in memory, each alone on the first core, answer the same pages in
/// turn, round after round: pages seen before (ready bytes there), pages not seen before (the framework's writers there), of
/// several sizes, in JSON and XML, with and without a condition. Then latency at half load, and at more than the full.
/// </summary>
internal static class InvokeCommand
{
    private const int WarmUps = 3;
    private const int Connections = 16;

    public static Command Create()
    {
        var requests = new Option<int>("--requests") { Description = "Requests a round for a page of 20 rows.", DefaultValueFactory = _ => 10_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds.", DefaultValueFactory = _ => 7 };
        var rows = new Option<int>("--rows") { Description = "Rows of the table.", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { Description = "Of the rows.", DefaultValueFactory = _ => 7 };
        var json = new Option<FileInfo?>("--json") { Description = "Where the figures are written as well." };
        var command = new Command("invoke", "The processor time of a call, beside plain endpoints.") { requests, rounds, rows, seed, json };
        command.SetAction((parsed, cancellationToken) => Run(
            parsed.GetValue(requests),
            parsed.GetValue(rounds),
            new BenchTable(parsed.GetValue(rows), parsed.GetValue(seed)),
            parsed.GetValue(seed),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    /// <summary><c>invoke-serve</c>: the plain server, which the bench starts.</summary>
    public static Command CreateServer()
    {
        var rows = new Argument<int>("rows");
        var seed = new Option<int>("--seed");
        var command = new Command("invoke-serve", "The server that the bench invoke starts.") { rows, seed };
        command.SetAction((parsed, cancellationToken) => PlainServer.Run(parsed.GetValue(rows), parsed.GetValue(seed), cancellationToken));
        return command;
    }

    private static async Task<int> Run(
        int requests, int rounds, BenchTable table, int seed, FileInfo? json, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            Process.GetCurrentProcess().ProcessorAffinity = 2;
        }

        var folder = Directory.CreateTempSubdirectory("opendata-bench-").FullName;
        try
        {
            table.Write(Path.Combine(folder, "catalogue"));
            using var ours = await PinnedServer.StartProduct(
                Path.Combine(folder, "catalogue"), Path.Combine(folder, "data"), cancellationToken);
            using var plain = await PinnedServer.StartPlain(table.Count, seed);
            await WarmUp(ours, plain, table);
            var figures = new JsonArray();
            foreach (var page in PageCase.All(table))
            {
                figures.Add(await Compare(ours, plain, page, Math.Max(200, requests * 20 / Math.Max(20, page.Rows)), rounds));
            }

            var latency = await Latency(ours, plain, PageCase.All(table).First(page => page is { Rows: 20, IsSeen: false }), requests, rounds);
            if (json is not null)
            {
                await File.WriteAllTextAsync(
                    json.FullName,
                    new JsonObject { ["rows"] = table.Count, ["pages"] = figures, ["latency"] = latency }.ToJsonString(
                        new JsonSerializerOptions { WriteIndented = true }),
                    cancellationToken);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What is hot is compiled three times, the last time with what it has learned; later rounds would gain by that.
    private static async Task WarmUp(PinnedServer ours, PinnedServer plain, BenchTable table)
    {
        const int Requests = 60_000;
        foreach (var page in PageCase.All(table).Where(page => page is { Rows: 20, IsFiltered: false }))
        {
            await ours.Load(Connections, Requests, page.Ours);
            await plain.Load(Connections, Requests, page.Plain);
        }
    }

    private static async Task<JsonNode> Compare(PinnedServer ours, PinnedServer plain, PageCase page, int requests, int rounds)
    {
        var sent = 1_000_000; // Pages that the warm-up has not asked for.
        var (costs, peers, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            var from = sent;
            sent += requests;
            var cost = await ours.Load(Connections, requests, number => page.Ours(from + number));
            var peer = await plain.Load(Connections, requests, number => page.Plain(from + number));
            if (round >= 0)
            {
                costs.Add(cost.Cpu.TotalMicroseconds);
                peers.Add(peer.Cpu.TotalMicroseconds);
                ratios.Add(cost.Cpu / peer.Cpu); // What disturbs the machine disturbs both.
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{page.Name,-44} ours {Median(costs),8:F1} µs   plain {Median(peers),8:F1} µs   {Median(ratios):F2} times ({ratios.Min():F2} to {ratios.Max():F2})"));
        return new JsonObject
        {
            ["name"] = page.Name,
            ["ours"] = Median(costs),
            ["plain"] = Median(peers),
            ["ratio"] = Median(ratios),
        };
    }

    private static async Task<JsonNode> Latency(PinnedServer ours, PinnedServer plain, PageCase page, int requests, int rounds)
    {
        // Pages of a million rows that nobody has asked for yet: what is asked for again is kept, and is another case.
        var full = await ours.Load(32, requests, number => page.Ours(1_300_000 + number));
        var plainFull = await plain.Load(32, requests, number => page.Plain(1_300_000 + number));
        var (halves, plainHalves, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var from = 1_400_000 + (round * requests);
            var half = await ours.Pace(64, requests, full.PerSecond / 2, number => page.Ours(from + number));
            var plainHalf = await plain.Pace(64, requests, plainFull.PerSecond / 2, number => page.Plain(from + number));
            halves.Add(half.Percentile(0.99).TotalMilliseconds);
            plainHalves.Add(plainHalf.Percentile(0.99).TotalMilliseconds);
            ratios.Add(halves[^1] / plainHalves[^1]);
        }

        var over = await ours.Load(512, requests * 3, number => page.Ours(1_800_000 + number));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"half load: ours {full.PerSecond / 2:F0}/s p99 {Median(halves):F1} ms, plain {plainFull.PerSecond / 2:F0}/s p99 {Median(plainHalves):F1} ms, {Median(ratios):F2} times ({ratios.Min():F2} to {ratios.Max():F2})"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"512 connections: {over.PerSecond:F0}/s answered with p99 {over.Percentile(0.99).TotalMilliseconds:F0} ms, {over.Shed} of {requests * 3} told to come again"));
        return new JsonObject
        {
            ["perSecond"] = full.PerSecond,
            ["plainPerSecond"] = plainFull.PerSecond,
            ["halfP99"] = Median(halves),
            ["plainHalfP99"] = Median(plainHalves),
            ["halfP99Ratio"] = Median(ratios),
            ["overP99"] = over.Percentile(0.99).TotalMilliseconds,
            ["shed"] = over.Shed,
        };
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
