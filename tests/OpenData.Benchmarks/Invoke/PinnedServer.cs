using System.Diagnostics;
using System.Text.Json;
using OpenData.PostgresFixture;

namespace OpenData.Benchmarks.Invoke;

/// <summary>A server alone on the first core, and the load on it from the second.</summary>
internal sealed class PinnedServer : IDisposable
{
    private readonly Process _process;
    private readonly Uri _address;

    private PinnedServer(Process process, Uri address) => (_process, _address) = (process, address);

    public Uri Address => _address;

    /// <summary>The token of the product; null for a plain server.</summary>
    public string? Token { get; private init; }

    public static async Task<PinnedServer> StartPlain(int rows, int seed)
    {
        var process = Start(typeof(PinnedServer).Assembly.Location, ["invoke-serve", $"{rows}", "--seed", $"{seed}"]);
        var address = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The plain server did not start.");
        return new PinnedServer(process, new Uri(address));
    }

    public static async Task<PinnedServer> StartProduct(string catalogue, string data, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        var process = Start(
            Path.Combine(AppContext.BaseDirectory, "OpenData.Silo.dll"),
            ["serve", "--urls", address.ToString(), "--data", data, "--demo", catalogue, "--demo-quota", "1000000000", "--detached"]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(address, "/health/ready"), cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(200, cancellationToken);
        }

        using var demo = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "demo.json"), cancellationToken));
        return new PinnedServer(process, address) { Token = demo.RootElement.GetProperty("token").GetString() };
    }

    /// <summary>Requests one after the other on each connection, until all are answered.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="count">Requests in all.</param>
    /// <param name="path">The path of each request by its number.</param>
    public async Task<LoadResult> Load(int connections, int count, Func<int, string> path)
    {
        var next = -1;
        return await Measure(connections, count, async (connection, result) =>
        {
            int number;
            while ((number = Interlocked.Increment(ref next)) < count)
            {
                var request = LoadConnection.Request(_address, path(number), Token);
                var sentAt = Stopwatch.GetTimestamp();
                result.Add((await connection.Ask(request)).Status, Stopwatch.GetElapsedTime(sentAt));
            }
        });
    }

    /// <summary>Requests at fixed moments, whether the last are answered or not as long as there is a connection. Latency counts
    /// from the moment that a request should have been sent.</summary>
    public async Task<LoadResult> Pace(int connections, int count, double perSecond, Func<int, string> path)
    {
        var next = -1;
        var startedAt = Stopwatch.GetTimestamp();
        return await Measure(connections, count, async (connection, result) =>
        {
            int number;
            while ((number = Interlocked.Increment(ref next)) < count)
            {
                var due = TimeSpan.FromSeconds(number / perSecond);
                var early = due - Stopwatch.GetElapsedTime(startedAt);
                if (early > TimeSpan.Zero)
                {
                    await Task.Delay(early);
                }

                var request = LoadConnection.Request(_address, path(number), Token);
                result.Add((await connection.Ask(request)).Status, Stopwatch.GetElapsedTime(startedAt) - due);
            }
        });
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<LoadResult> Measure(int connections, int count, Func<LoadConnection, LoadResult, Task> run)
    {
        var open = new List<LoadConnection>();
        try
        {
            for (var i = 0; i < connections; i++)
            {
                open.Add(new LoadConnection(_address));
                await open[i].Open();
            }

            var results = open.Select(_ => new LoadResult()).ToList();
            _process.Refresh();
            var before = _process.TotalProcessorTime;
            var startedAt = Stopwatch.GetTimestamp();
            await Task.WhenAll(open.Zip(results, (connection, result) => Task.Run(() => run(connection, result))));
            var elapsed = Stopwatch.GetElapsedTime(startedAt);
            _process.Refresh();
            return LoadResult.Sum(results, (_process.TotalProcessorTime - before) / count, elapsed);
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }
    }

    private static Process Start(string assembly, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("taskset")
        {
            ArgumentList = { "-c", "0", "dotnet", assembly },
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_gcServer"] = "0" }, // What a small deployment runs with, and what one core would choose by itself.
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
