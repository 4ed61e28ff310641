using System.Collections.Concurrent;
using System.Globalization;

namespace OpenData.Chaos.Run;

/// <summary>Workers spend the quotas of tokens by calling an interface through any silo, several of them the same token at once. No
/// token may be granted more calls of a day than its quota, whatever happened to the silos that counted them.</summary>
internal sealed class QuotaTrial(IReadOnlyList<SiloProcess> silos, int seed, TimeProvider time) : ITrial
{
    private const int Quota = 40;
    private const int Workers = 4;
    private const int JudgedByAll = 10;
    private const int MostMore = 3 * Quota;
    private const int Ok = 200;
    private const int Spent = 429;

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<(int Token, DateOnly Day), int> _granted = new();
    private readonly ConcurrentDictionary<int, bool> _issued = new();
    private int _refused;
    private int _failures;

    public string Summary => $"quotas: {_granted.Values.Sum()} calls granted on {_granted.Count} tokens, {_refused} refused, {_failures} failed";

    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Work(worker, stop), CancellationToken.None)));

    public async Task<IReadOnlyList<string>> Judge()
    {
        var faults = new List<string>();
        foreach (var token in _issued.Keys.OrderDescending().Take(JudgedByAll))
        {
            foreach (var silo in silos)
            {
                if (!await Exhaust(silo, token))
                {
                    faults.Add($"{silo.Url}: {Name(token)} with a quota of {Quota} is not refused after {MostMore} more calls");
                }
            }
        }

        faults.AddRange(_granted.Where(each => each.Value > Quota)
            .Select(each => $"{Name(each.Key.Token)}: {each.Value} calls of {each.Key.Day} were granted, the quota is {Quota}"));
        if (_granted.Values.Sum() < Quota)
        {
            faults.Add($"only {_granted.Values.Sum()} calls were granted: nothing is shown");
        }

        return faults;
    }

    // All begin with token 0 and go on to the next when one is spent, so that they meet.
    private async Task Work(int worker, CancellationToken stop)
    {
        var random = new Random(HashCode.Combine(seed, worker, nameof(QuotaTrial).Length));
        for (var token = 0; !stop.IsCancellationRequested;)
        {
            if (await SiloClient.Post<object>(silos[random.Next(silos.Count)], $"/tokens/{Name(token)}/{Quota}") is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 200)), time, CancellationToken.None);
                continue;
            }

            _issued[token] = true;

            // A few more calls after the first refusal: a silo that has forgotten would grant them.
            for (var refusals = 0; refusals < silos.Count && !stop.IsCancellationRequested;)
            {
                refusals += await Call(silos[random.Next(silos.Count)], token) == Spent ? 1 : 0;
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(5, 50)), time, CancellationToken.None);
            }

            token++;
        }
    }

    private async Task<bool> Exhaust(SiloProcess silo, int token)
    {
        for (var call = 0; call < MostMore; call++)
        {
            if (await Call(silo, token) == Spent)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<int?> Call(SiloProcess silo, int token)
    {
        var before = Today();
        var status = await SiloClient.Status(silo, $"/api/invoke/{TrialInterface.Key}?authToken={Name(token)}");
        if (status == Ok && Today() == before)
        {
            _granted.AddOrUpdate((token, before), 1, static (_, count) => count + 1);
        }
        else if (status == Spent)
        {
            Interlocked.Increment(ref _refused);
        }
        else if (status != Ok)
        {
            Interlocked.Increment(ref _failures);
        }

        return status;
    }

    // Quotas are of a day in Shanghai; a call around midnight counts for neither.
    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Shanghai).DateTime);

    private string Name(int token) => string.Create(CultureInfo.InvariantCulture, $"token-{seed}-{token}");
}
