using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using OpenData.PostgresFixture;

namespace OpenData.Benchmarks.Silos;

/// <summary>Some silos, asked in turn.</summary>
internal sealed class ProductCluster : IDisposable
{
    private readonly ProductSilo[] _silos;
    private readonly string[] _tokens;

    private ProductCluster(ProductSilo[] silos, string[] tokens)
    {
        _silos = silos;
        _tokens = tokens;
    }

    public int Size => _silos.Length;

    /// <summary>Starts silos over one database.</summary>
    public static async Task<ProductCluster> Start(PostgresServer server, int size, CancellationToken cancellationToken)
    {
        var database = await server.CreateDatabase();
        var silos = await StartSilos(size, number => ProductSilo.Start(database, number, cancellationToken));
        return new ProductCluster(silos, [.. Enumerable.Repeat(silos[0].DemoToken(), size)]);
    }

    /// <summary>Starts silos that know nothing of each other, each over a database of its own.</summary>
    public static async Task<ProductCluster> StartApart(PostgresServer server, int size, CancellationToken cancellationToken)
    {
        var silos = await StartSilos(size, async _ => await ProductSilo.Start(await server.CreateDatabase(), 1, cancellationToken));
        return new ProductCluster(silos, Array.ConvertAll(silos, silo => silo.DemoToken()));
    }

    /// <summary>One call of an interface.</summary>
    /// <param name="number">Which silo and which rows.</param>
    /// <param name="key">The resource.</param>
    public Task Invoke(int number, string key) => Get(
        number, $"/api/invoke/{key}?authToken={_tokens[number % Size]}&page=10&pageNum={(number % 20) + 1}");

    /// <summary>The key of the resource with this title.</summary>
    public async Task<string> KeyOf(string title) => JsonElement.Parse(
            await Query(0, "query($text: String!) { search(text: $text, first: 1) { nodes { key } } }", title))
        .GetProperty("data").GetProperty("search").GetProperty("nodes")[0].GetProperty("key").GetString()!;

    /// <summary>One search with its first page of results.</summary>
    public Task Search(int number, string text) => Query(
        number, "query($text: String!) { search(text: $text, first: 10) { totalCount nodes { id title abstract provider } } }", text);

    private static async Task<ProductSilo[]> StartSilos(int size, Func<int, Task<ProductSilo>> start)
    {
        var silos = new List<ProductSilo>(size);
        try
        {
            while (silos.Count < size)
            {
                silos.Add(await start(silos.Count + 1));
            }

            return [.. silos];
        }
        catch
        {
            silos.ForEach(silo => silo.Dispose());
            throw;
        }
    }

    private async Task<string> Query(int number, string query, string text)
    {
        using var response = await _silos[number % Size].Client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative), new { query, variables = new { text } });
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || body.Contains("\"errors\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {body}");
        }

        return body;
    }

    /// <summary>Runs callers, and tells the processor time of all silos a request, in microseconds, and requests a second.</summary>
    public async Task<(double Cpu, double PerSecond)> Measure(
        int callers, int requests, Func<ProductCluster, int, Task> request, CancellationToken cancellationToken)
    {
        var cpu = _silos.Sum(silo => silo.Cpu);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var number = caller; number < requests; number += callers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await request(this, number);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return ((_silos.Sum(silo => silo.Cpu) - cpu) / requests, requests / seconds);
    }

    public void Dispose()
    {
        foreach (var silo in _silos)
        {
            silo.Dispose();
        }
    }

    private async Task Get(int number, string address)
    {
        using var response = await _silos[number % Size].Client.GetAsync(new Uri(address, UriKind.Relative));
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }

        await response.Content.ReadAsByteArrayAsync();
    }
}
