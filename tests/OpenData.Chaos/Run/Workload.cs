using System.Collections.Concurrent;
using System.Globalization;

namespace OpenData.Chaos.Run;

/// <summary>Workers that add operations through any silo, again and again until each is acknowledged, and remember what
/// was acknowledged where.</summary>
internal sealed class Workload(IReadOnlyList<SiloProcess> silos, int seed, TimeProvider time)
{
    public const int Ledgers = 24;

    private const int Workers = 12;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(15) };

    private int _failures;

    /// <summary>What was acknowledged: operation, and ledger with place.</summary>
    public ConcurrentDictionary<string, (string Ledger, int Place)> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>What was sent at least once.</summary>
    public ConcurrentDictionary<string, string> Sent { get; } = new(StringComparer.Ordinal);

    /// <summary>Attempts that were not answered, or with an error.</summary>
    public int Failures => _failures;

    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Work(worker, stop), CancellationToken.None)));

    private async Task Work(int worker, CancellationToken stop)
    {
        var random = new Random(HashCode.Combine(seed, worker));
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var operation = string.Create(CultureInfo.InvariantCulture, $"w{worker}-{i}");
            var ledger = string.Create(CultureInfo.InvariantCulture, $"ledger-{random.Next(Ledgers)}");
            Sent[operation] = ledger;
            while (!stop.IsCancellationRequested)
            {
                if (await Add(silos[random.Next(silos.Count)], ledger, operation) is { } place)
                {
                    Acknowledged[operation] = (ledger, place);
                    break;
                }

                Interlocked.Increment(ref _failures);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 200)), time, CancellationToken.None);
            }
        }
    }

    private static async Task<int?> Add(SiloProcess silo, string ledger, string operation)
    {
        try
        {
            using var answer = await Http.PostAsync(new Uri($"{silo.Url}/ledgers/{ledger}/{operation}"), null);
            return answer.IsSuccessStatusCode
                ? int.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }
}
