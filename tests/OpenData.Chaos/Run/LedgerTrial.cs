using System.Collections.Concurrent;
using System.Globalization;

namespace OpenData.Chaos.Run;

/// <summary>Workers add operations with unique ids to ledgers through any silo, again and again until each is acknowledged.
/// Every acknowledged operation must be there once, at the place that was acknowledged: so no state ever went backwards.</summary>
internal sealed class LedgerTrial(IReadOnlyList<SiloProcess> silos, int seed, TimeProvider time) : ITrial
{
    private const int Ledgers = 24;
    private const int Workers = 8;
    private const int Enough = 50;

    private readonly ConcurrentDictionary<string, (string Ledger, int Place)> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _sent = new(StringComparer.Ordinal);
    private int _failures;

    public string Summary => $"ledgers: {_acknowledged.Count} operations acknowledged of {_sent.Count}, {_failures} attempts failed";

    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Work(worker, stop), CancellationToken.None)));

    public async Task<IReadOnlyList<string>> Judge()
    {
        var faults = new List<string>();
        for (var number = 0; number < Ledgers; number++)
        {
            var ledger = $"ledger-{number}";
            var operations = await Read(silos[0], ledger);
            foreach (var other in silos.Skip(1))
            {
                var others = await Read(other, ledger);
                if (!operations.SequenceEqual(others, StringComparer.Ordinal))
                {
                    faults.Add($"{ledger}: two silos answer differently");
                }
            }

            faults.AddRange(operations.CountBy(each => each, StringComparer.Ordinal)
                .Where(each => each.Value > 1).Select(each => $"{ledger}: {each.Key} is there {each.Value} times"));
            faults.AddRange(operations.Where(each => _sent.GetValueOrDefault(each) != ledger)
                .Select(each => $"{ledger}: nobody asked for {each}"));
            foreach (var (operation, acknowledged) in _acknowledged.Where(each => each.Value.Ledger == ledger))
            {
                if (acknowledged.Place >= operations.Length || operations[acknowledged.Place] != operation)
                {
                    faults.Add($"{ledger}: {operation} was acknowledged at {acknowledged.Place}, and is not there");
                }
            }
        }

        if (_acknowledged.Count < Enough)
        {
            faults.Add($"only {_acknowledged.Count} operations were acknowledged; with fewer than {Enough} nothing is shown");
        }

        return faults;
    }

    private async Task Work(int worker, CancellationToken stop)
    {
        var random = new Random(HashCode.Combine(seed, worker));
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var operation = string.Create(CultureInfo.InvariantCulture, $"w{worker}-{i}");
            var ledger = string.Create(CultureInfo.InvariantCulture, $"ledger-{random.Next(Ledgers)}");
            _sent[operation] = ledger;
            while (!stop.IsCancellationRequested)
            {
                var silo = silos[random.Next(silos.Count)];
                if (await SiloClient.Post<PlaceAnswer>(silo, $"/ledgers/{ledger}/{operation}") is { } answer)
                {
                    _acknowledged[operation] = (ledger, answer.Place);
                    break;
                }

                Interlocked.Increment(ref _failures);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 200)), time, CancellationToken.None);
            }
        }
    }

    private Task<string[]> Read(SiloProcess silo, string ledger) => SiloClient.Get<string[]>(silo, $"/ledgers/{ledger}", time);

    private sealed record PlaceAnswer(int Place);
}
