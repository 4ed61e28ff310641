using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>A server in a process of its own, alone on the first core. It prints its address when it listens.</summary>
internal sealed class BenchProcess : IDisposable
{
    private readonly Process _process;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly Uri _root;

    private BenchProcess(Process process, Uri root, int connections)
    {
        _process = process;
        _root = root;
        _address = new Uri(root, "/graphql");
        _handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false };
        _client = new HttpClient(_handler);
    }

    public static async Task<BenchProcess> Start(string file, string[] arguments, int connections)
    {
        var start = new ProcessStartInfo("taskset")
        {
            ArgumentList = { "-c", "0", file },
            RedirectStandardOutput = true,
            Environment =
            {
                // What a small deployment runs with, and what one core would choose by itself.
                ["DOTNET_gcServer"] = "0",
                ["NODE_ENV"] = "production",
                ["HITS"] = new HitCatalogue().ToJson(),
            },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} did not start.");
        return new BenchProcess(process, new Uri(line), connections);
    }

    /// <summary>The answer to the request, as bytes.</summary>
    public async Task<byte[]> Answer(Func<Uri, HttpRequestMessage> request)
    {
        using var message = request(_address);
        using var response = await _client.SendAsync(message);
        return response.EnsureSuccessStatusCode().Content is var content ? await content.ReadAsByteArrayAsync() : [];
    }

    /// <summary>Whether the answer says what <paramref name="expected"/> says.</summary>
    public async Task<bool> Answers(byte[] expected, Func<Uri, HttpRequestMessage> request) =>
        JsonNode.DeepEquals(JsonNode.Parse(await Answer(request)), JsonNode.Parse(expected));

    /// <summary>Bytes that the process has allocated since its start; for those that tell.</summary>
    public async Task<long> Allocated() =>
        long.Parse(await _client.GetStringAsync(new Uri(_root, "/allocated")), CultureInfo.InvariantCulture);

    /// <summary>Sends <paramref name="count"/> requests over <paramref name="connections"/> connections.</summary>
    /// <returns>Processor time of the server for one request, in microseconds.</returns>
    public async Task<double> Load(int count, int connections, Func<Uri, HttpRequestMessage> request)
    {
        _process.Refresh();
        var before = _process.TotalProcessorTime;
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await Answer(request);
            }
        }));
        _process.Refresh();
        return (_process.TotalProcessorTime - before).TotalMicroseconds / count;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
