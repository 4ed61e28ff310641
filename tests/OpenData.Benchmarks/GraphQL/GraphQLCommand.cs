using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>
/// <c>graphql</c>: what does a search of ten hits with eight fields (2 KB) cost the server? Our engine, the same objects
/// through the JSON writer alone, ready bytes, mercurius with JIT and GraphQL Yoga get the same request in turn, round after
/// round, each in a process of its own on the first core; the load comes from the second.
/// </summary>
internal static class GraphQLCommand
{
    private const int WarmUps = 3;

    public static Command Create()
    {
        var requests = new Option<int>("--requests") { Description = "Requests a round.", DefaultValueFactory = _ => 20_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds.", DefaultValueFactory = _ => 7 };
        var connections = new Option<int>("--connections") { Description = "Connections at once.", DefaultValueFactory = _ => 16 };
        var only = new Option<bool>("--no-peers") { Description = "Without the servers that run on Node.js." };
        var command = new Command("graphql", "The processor time of a GraphQL request, beside other servers.")
        {
            requests, rounds, connections, only,
        };
        command.SetAction((parsed, _) => Run(
            parsed.GetValue(requests), parsed.GetValue(rounds), parsed.GetValue(connections), !parsed.GetValue(only)));
        return command;
    }

    /// <summary><c>graphql-serve</c>: one of the servers on Kestrel, which the bench starts.</summary>
    public static Command CreateServer()
    {
        var kind = new Argument<string>("kind") { Description = "engine, plain or bytes." };
        var command = new Command("graphql-serve", "A server that the bench graphql starts.") { kind };
        command.SetAction((parsed, cancellationToken) => HitServer.Run(parsed.GetValue(kind)!, cancellationToken));
        return command;
    }

    private static async Task<int> Run(int requests, int rounds, int connections, bool withPeers)
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            Process.GetCurrentProcess().ProcessorAffinity = 2;
        }

        using var ours = await StartKestrel("engine", connections);
        using var plain = await StartKestrel("plain", connections);
        using var bytes = await StartKestrel("bytes", connections);
        using var mercurius = withPeers ? await StartNode("mercurius", connections) : null;
        using var yoga = withPeers ? await StartNode("yoga", connections) : null;
        var engine = new Contender("engine", ours, HitRequest.Post);
        var written = new Contender("JSON writer", plain, HitRequest.Post);
        var cached = new Contender("engine, cached GET", ours, HitRequest.Get);
        var ready = new Contender("ready bytes, GET", bytes, HitRequest.Get);
        var jit = mercurius is null ? null : new Contender("mercurius with JIT", mercurius, HitRequest.Post);
        var slow = yoga is null ? null : new Contender("GraphQL Yoga", yoga, HitRequest.Post);
        List<Contender> all = [engine, written, cached, ready, .. new[] { jit, slow }.OfType<Contender>()];
        if (!await AreEqual(all, await bytes.Answer(HitRequest.Get)))
        {
            return 1;
        }

        // Servers compile what is hot again, in the background: three rounds later they have.
        foreach (var contender in Enumerable.Repeat(all, WarmUps).SelectMany(each => each))
        {
            await contender.Process.Load(requests, connections, contender.Request);
        }

        var allocated = new List<long>();
        for (var round = 1; round <= rounds; round++)
        {
            var before = await ours.Allocated();
            var costs = new List<string> { Cost(engine.Name, await engine.Round(requests, connections)) };
            allocated.Add((await ours.Allocated() - before) / requests);
            foreach (var contender in all.Skip(1))
            {
                costs.Add(Cost(contender.Name, await contender.Round(requests, connections)));
            }

            Console.WriteLine($"round {round}: {string.Join(", ", costs)}");
        }

        allocated.Sort();
        Console.WriteLine("medians: " + string.Join(", ", all.Select(contender => Cost(contender.Name, contender.Median))));
        Ratio(engine, written);
        Ratio(cached, ready);
        Ratio(engine, jit);
        Ratio(engine, slow);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated by the engine's server: {allocated[allocated.Count / 2]} bytes a request"));
        return 0;
    }

    private static async Task<bool> AreEqual(IEnumerable<Contender> all, byte[] expected)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answer: {expected.Length} bytes"));
        foreach (var contender in all)
        {
            if (!await contender.Process.Answers(expected, contender.Request))
            {
                Console.Error.WriteLine($"{contender.Name} answers something else.");
                return false;
            }
        }

        return true;
    }

    private static Task<BenchProcess> StartKestrel(string kind, int connections) => BenchProcess.Start(
        "dotnet", [typeof(GraphQLCommand).Assembly.Location, "graphql-serve", kind], connections);

    private static Task<BenchProcess> StartNode(string kind, int connections) => BenchProcess.Start(
        "node", [Path.Combine("tests", "OpenData.Benchmarks", "GraphQL", "node", "server.mjs"), kind], connections);

    private static string Cost(string name, double microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {microseconds:F1} µs");

    private static void Ratio(Contender one, Contender? other)
    {
        if (other is not null)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{one.Name} to {other.Name}: {one.RatioTo(other):F2} times"));
        }
    }
}
