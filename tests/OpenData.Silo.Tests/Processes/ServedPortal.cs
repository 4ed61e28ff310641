using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>A <c>serve</c> process and a client of it.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    private ServedPortal(SiloProcess process, HttpClient client)
    {
        Process = process;
        Client = client;
    }

    public SiloProcess Process { get; }

    public HttpClient Client { get; }

    /// <summary>Starts it on a free port and returns when it is ready.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="shipped">The folder with the shipped catalogue; one that is not there ships nothing.</param>
    /// <param name="more">More arguments.</param>
    public static Task<ServedPortal> Start(string data, string shipped, params IReadOnlyList<string> more) =>
        Start(new Dictionary<string, string>(StringComparer.Ordinal), data, shipped, more);

    /// <summary>Starts it in the Development environment, as <c>./dev up</c> does.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="shipped">The folder with the shipped catalogue.</param>
    /// <param name="more">More arguments.</param>
    public static Task<ServedPortal> Develop(string data, string shipped, params IReadOnlyList<string> more) => Start(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Development" }, data, shipped, more);

    /// <summary>Starts it as a silo of a cluster.</summary>
    /// <param name="postgres">The connection string of the database.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="shipped">The folder with the shipped catalogue.</param>
    /// <param name="more">More arguments.</param>
    public static Task<ServedPortal> Join(string postgres, string data, string shipped, params IReadOnlyList<string> more) =>
        Join("Production", postgres, data, shipped, more);

    /// <summary>Starts it as a silo of a cluster in the Development environment, as <c>./dev cluster</c> does.</summary>
    /// <param name="postgres">The connection string of the database.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="shipped">The folder with the shipped catalogue.</param>
    /// <param name="more">More arguments.</param>
    public static Task<ServedPortal> JoinDeveloping(string postgres, string data, string shipped, params IReadOnlyList<string> more) =>
        Join("Development", postgres, data, shipped, more);

    private static Task<ServedPortal> Join(
        string environment, string postgres, string data, string shipped, IReadOnlyList<string> more) => Start(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["OPENDATA_POSTGRES"] = postgres,
            ["OPENDATA_CLUSTER_SECRET"] = "the secret of a test cluster",
        },
        data,
        shipped,
        ["--cluster", "--silo", $"127.0.0.1:{LoopbackPort.Free()}", .. more]);

    private static async Task<ServedPortal> Start(
        IReadOnlyDictionary<string, string> environment, string data, string shipped, IReadOnlyList<string> more)
    {
        var url = $"http://127.0.0.1:{LoopbackPort.Free()}";
        var process = SiloProcess.Start(environment, ["serve", "--urls", url, "--data", data, "--demo", shipped, .. more]);
        var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var portal = new ServedPortal(process, new HttpClient(network) { BaseAddress = new Uri(url) });
        try
        {
            await Eventually.Until(portal.IsReady, SiloProcess.Patience, $"{url}/health/ready");
            return portal;
        }
        catch (TimeoutException exception)
        {
            await portal.DisposeAsync();
            throw new InvalidOperationException($"The portal did not become ready. It printed:\n{process.Printed}", exception);
        }
    }

    /// <summary>Waits until each silo of a cluster knows all of them. Before that a grain may be met at two of them, and one of its
    /// callers is told to come again.</summary>
    public static async Task Meet(params IReadOnlyList<ServedPortal> silos)
    {
        foreach (var silo in silos)
        {
            await Eventually.Until(
                async () => (await silo.Client.GetStringAsync("/metrics")).Contains(
                    $"opendata_actors_membership_silos{{status=\"active\"}} {silos.Count}\n", StringComparison.Ordinal),
                TimeSpan.FromMinutes(1),
                $"{silos.Count} silos that know each other");
        }
    }

    /// <summary>The <c>data</c> of a query that has no errors.</summary>
    public async Task<JsonElement> Query(string query)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query });
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }

    private async Task<bool> IsReady()
    {
        if (Process.HasExited)
        {
            throw new InvalidOperationException($"The portal ended while starting. It printed:\n{Process.Printed}");
        }

        try
        {
            using var response = await Client.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }
}
