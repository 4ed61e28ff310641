using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OpenData.PostgresFixture;

namespace OpenData.Benchmarks.Silos;

/// <summary>
/// <c>silos</c>: does a request cost more where there are more silos? One silo of the product, three of one cluster, and three
/// that know nothing of each other, all over PostgreSQL with the shipped catalogue, get the same requests in turn, round
/// after round. Three processes share caches and cores where one has them all: what that costs, the last three tell.
/// </summary>
internal static class SilosCommand
{
    private const string Table = "上海市街镇代码";

    public static Command Create()
    {
        var requests = new Option<int>("--requests") { Description = "Calls a round; searches are a tenth.", DefaultValueFactory = _ => 40_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds.", DefaultValueFactory = _ => 5 };
        var callers = new Option<int>("--callers") { Description = "Requests at once.", DefaultValueFactory = _ => 16 };
        var seed = new Option<int>("--seed") { Description = "Of the words that are searched.", DefaultValueFactory = _ => 1 };
        var command = new Command("silos", "The processor time of a call and of a search, with one silo and with three.")
        {
            requests, rounds, callers, seed,
        };
        command.SetAction((parsed, cancellationToken) => Run(
            parsed.GetValue(requests), parsed.GetValue(rounds), parsed.GetValue(callers), parsed.GetValue(seed), cancellationToken));
        return command;
    }

    private static async Task<int> Run(int requests, int rounds, int callers, int seed, CancellationToken cancellationToken)
    {
        using var server = PostgresServer.Start();
        using var one = await ProductCluster.Start(server, 1, cancellationToken);
        using var three = await ProductCluster.Start(server, 3, cancellationToken);
        using var apart = await ProductCluster.StartApart(server, 3, cancellationToken);
        var words = Words(seed);
        var key = await one.KeyOf(Table);
        await Compare("invoke, 10 rows", requests, (cluster, number) => cluster.Invoke(number, key));
        await Compare("search, 10 results", requests / 10, (cluster, number) => cluster.Search(number, words[number % words.Length]));
        return 0;

        async Task Compare(string what, int count, Func<ProductCluster, int, Task> request)
        {
            foreach (var cluster in new[] { one, three, apart })
            {
                await cluster.Measure(callers, count * cluster.Size, request, cancellationToken); // So that each silo's code is compiled.
            }

            // As many callers in all leave each silo a third of them, and a silo with few calls at a time wakes up for
            // each; as many callers each compare silos that are equally busy.
            foreach (var (load, share) in new[] { ("as many callers in all", callers), ("as many callers each", callers * three.Size) })
            {
                var (ofOne, ofApart) = (new List<double>(), new List<double>());
                for (var round = 1; round <= rounds; round++)
                {
                    var alone = await one.Measure(callers, count, request, cancellationToken);
                    var together = await three.Measure(share, count, request, cancellationToken);
                    var separate = await apart.Measure(share, count, request, cancellationToken);
                    ofOne.Add(together.Cpu / alone.Cpu);
                    ofApart.Add(together.Cpu / separate.Cpu);
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{what}, {load}: 1 silo {alone.Cpu:F0} µs {alone.PerSecond:F0}/s, 3 of a cluster {together.Cpu:F0} µs {together.PerSecond:F0}/s, 3 apart {separate.Cpu:F0} µs {separate.PerSecond:F0}/s"));
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}, {load}: median ratio of the cluster to one silo {Median(ofOne):F2}, to three apart {Median(ofApart):F2}"));
            }
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    // Parts of titles, as people type them.
    private static string[] Words(int seed)
    {
        var random = new Random(seed);
        var titles = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "demo", "catalog.jsonl"))
            .Select(line => JsonElement.Parse(line).GetProperty("title").GetString()!)
            .Where(title => title.Length >= 6)
            .ToArray();
        return [.. Enumerable.Range(0, 1_000).Select(_ => random.GetItems(titles, 1)[0]).Select(title =>
        {
            var length = random.Next(2, 6);
            var start = random.Next(title.Length - length);
            return title.Substring(start, length);
        })];
    }
}
