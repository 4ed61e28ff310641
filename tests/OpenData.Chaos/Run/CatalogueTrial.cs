using System.Collections.Concurrent;
using OpenData.Chaos.Silo;

namespace OpenData.Chaos.Run;

/// <summary>
/// Workers change datasets of their own, version after version, through any silo. After an acknowledgement, and at the end, the
/// version that is stored must be the last acknowledged one, or one whose attempt was not answered and was alive after that: such
/// an attempt may come through at any moment until it has certainly died. Every silo's index must have what storage has.
/// </summary>
internal sealed class CatalogueTrial(IReadOnlyList<SiloProcess> silos, int seed, TimeProvider time) : ITrial
{
    private const int Workers = 6;
    private const int KeysEach = 10;
    private const int Enough = 50;

    // What a stopped silo forwards when it goes on again is allowed, and rare: a few, or one in so many of the attempts that
    // were not answered. More are not chance.
    private const int FewLate = 2;
    private const int UnansweredToOneLate = 100;

    // Longer than a call waits at a silo that is stopped, after which nobody waits for it any more.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, DatasetHistory> _histories = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private int _acknowledged;
    private int _late;
    private int _failures;
    private int _unread;

    public string Summary => $"datasets: {_acknowledged} versions acknowledged ({_unread} not read back), {_failures} attempts failed, "
        + $"{_late} of them came through after a later one";

    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Work(worker, stop), CancellationToken.None)));

    public async Task<IReadOnlyList<string>> Judge()
    {
        var faults = new List<string>(_faults);
        CatalogueView? first = null;
        foreach (var silo in silos)
        {
            var view = await SiloClient.Get<CatalogueView>(
                silo, "/catalogue", time, view => view.Position == view.End && view.Misfound.Length == 0);
            if (view.Position != view.End)
            {
                faults.Add($"{silo.Url}: the index is at line {view.Position} of the feed, which ends at {view.End}");
            }

            if (!view.Indexed.SequenceEqual(view.Stored.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                faults.Add($"{silo.Url}: the index has {view.Indexed.Length} keys, storage {view.Stored.Count}: not the same");
            }

            faults.AddRange(view.Misfound.Select(key => $"{silo.Url}: {key} is not found by the title that is stored"));
            if (first is not null && (first.End != view.End || first.Stored.Any(each => view.Stored.GetValueOrDefault(each.Key) != each.Value)))
            {
                faults.Add($"{silo.Url}: another end of the feed, or other versions, than {silos[0].Url}");
            }

            first ??= view;
        }

        foreach (var (key, history) in _histories)
        {
            Hold(key, history, first!.Stored.TryGetValue(key, out var stored) ? stored ?? -1 : 0, faults.Add);
        }

        if (_late > Math.Max(FewLate, _failures / UnansweredToOneLate))
        {
            faults.Add($"{_late} times a version was stored whose attempt had not been answered, after a later one was acknowledged");
        }

        if (_acknowledged < Enough)
        {
            faults.Add($"only {_acknowledged} versions were acknowledged; with fewer than {Enough} nothing is shown");
        }

        return faults;
    }

    private async Task Work(int worker, CancellationToken stop)
    {
        var random = new Random(HashCode.Combine(seed, worker, nameof(CatalogueTrial).Length));
        var again = false;
        var key = "";
        while (!stop.IsCancellationRequested)
        {
            if (!again)
            {
                key = TrialResource.Key(1000 + worker * KeysEach + random.Next(KeysEach));
            }

            var history = _histories.GetOrAdd(key, _ => new DatasetHistory());
            var version = again && random.Next(2) == 0 ? history.Last : history.Next();
            history.Sent(time.GetTimestamp());
            var answer = await SiloClient.Post<StoredVersion>(silos[random.Next(silos.Count)], $"/datasets/{key}/{version}");
            again = answer is null;
            if (answer is null)
            {
                history.Unanswered(version, time.GetTimestamp());
                Interlocked.Increment(ref _failures);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 200)), time, CancellationToken.None);
                continue;
            }

            history.Acknowledge(version);
            Interlocked.Increment(ref _acknowledged);
            if (answer.Version is { } stored)
            {
                Hold(key, history, stored, _faults.Enqueue);
            }
            else
            {
                Interlocked.Increment(ref _unread);
            }
        }
    }

    private void Hold(string key, DatasetHistory history, int stored, Action<string> tell)
    {
        if (stored == history.Acknowledged)
        {
            return;
        }

        if (history.MayHold(stored, Lifetime, time))
        {
            Interlocked.Increment(ref _late);
            return;
        }

        tell($"{key}: version {history.Acknowledged} was acknowledged, and {stored} is stored");
    }
}
