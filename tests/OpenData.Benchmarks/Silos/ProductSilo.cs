using System.Diagnostics;
using System.Globalization;
using OpenData.PostgresFixture;

namespace OpenData.Benchmarks.Silos;

/// <summary>A process of the product, one silo of a cluster.</summary>
internal sealed class ProductSilo : IDisposable
{
    // Of /proc: times are in ticks of 10 ms on every Linux that .NET runs on.
    private const double MicrosecondsPerTick = 10_000;

    private readonly Process _process;
    private readonly string _folder;

    private ProductSilo(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            BaseAddress = address,
        };
    }

    public HttpClient Client { get; }

    /// <summary>Processor time so far, in microseconds.</summary>
    public double Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // From the third field of proc(5) on.
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture))
                * MicrosecondsPerTick;
        }
    }

    /// <summary>Starts one and returns when it is ready.</summary>
    /// <param name="database">The connection string that all silos of the cluster share.</param>
    /// <param name="number">From 1; the first brings the catalogue in and makes the demo token.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ProductSilo> Start(string database, int number, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("opendata-bench-").FullName;
        var url = $"http://127.0.0.1:{LoopbackPort.Free()}";
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "OpenData.Silo.dll"), "serve", "--urls", url, "--data", folder, "--detached",
            "--demo-quota", "1000000000", "--cluster", "--silo", $"127.0.0.1:{LoopbackPort.Free()}", "--name", $"silo-{number}",
        ];
        foreach (var argument in number == 1 ? arguments : [.. arguments, "--no-demo"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["OPENDATA_POSTGRES"] = database;
        start.Environment["OPENDATA_CLUSTER_SECRET"] = "the secret of a benchmark";
        var process = new Process { StartInfo = start };
        var printed = new List<string?>();
        process.OutputDataReceived += (_, line) => printed.Add(line.Data);
        process.ErrorDataReceived += (_, line) => printed.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var silo = new ProductSilo(process, folder, new Uri(url));
        try
        {
            while (!await silo.IsReady())
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"A silo ended while starting:\n{string.Join('\n', printed)}");
                }

                await Task.Delay(200, cancellationToken);
            }

            return silo;
        }
        catch
        {
            silo.Dispose();
            throw;
        }
    }

    /// <summary>The token that the first silo has made.</summary>
    public string DemoToken() => System.Text.Json.JsonDocument
        .Parse(File.ReadAllText(Path.Combine(_folder, "demo.json"))).RootElement.GetProperty("token").GetString()!;

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }
}
