using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Model;

namespace OpenData.Storage.Counters;

/// <summary>
/// Counts views, downloads and calls. Counting touches memory alone; what was counted since the last flush is added
/// to the database by <see cref="Flush"/>, so a crash loses at most what was counted since then.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class ResourceCounters(IDbContextFactory<OpenDataContext> contexts, GroupCommit commits)
{
    private readonly ConcurrentDictionary<string, CounterValues> _totals = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Dictionary<string, CounterValues> _unsaved = new(StringComparer.Ordinal);

    /// <summary>Raised after each count with the resource's key and what was added.</summary>
    public event Action<string, CounterValues>? Counted;

    /// <summary>The totals of a resource; zeros when nothing was counted.</summary>
    public CounterValues this[string key] => _totals.GetValueOrDefault(key);

    /// <summary>The totals of every resource of which something was counted.</summary>
    public IEnumerable<KeyValuePair<string, CounterValues>> All() => _totals;

    /// <summary>All totals together.</summary>
    public CounterValues Sum() => _totals.Values.Aggregate(default(CounterValues), CounterValues.Add);

    /// <summary>Reads what is stored; call once, before counting.</summary>
    public async Task Load(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var row in context.Counters.AsNoTracking().AsAsyncEnumerable()
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            _totals[row.Key] = new CounterValues(row.Views, row.Downloads, row.Calls);
        }
    }

    /// <summary>Counts one view.</summary>
    public CounterValues View(string key) => Count(key, new CounterValues(1, 0, 0));

    /// <summary>Counts one successful call.</summary>
    public CounterValues Call(string key) => Count(key, new CounterValues(0, 0, 1));

    /// <summary>Adds what was counted since the last flush to the database.</summary>
    public async Task Flush(CancellationToken cancellationToken = default)
    {
        Dictionary<string, CounterValues> saving;
        lock (_gate)
        {
            if (_unsaved.Count == 0)
            {
                return;
            }

            (saving, _unsaved) = (_unsaved, new Dictionary<string, CounterValues>(StringComparer.Ordinal));
        }

        try
        {
            await commits.Commit(context => Save(context, saving), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Return(saving);
            throw;
        }
    }

    private static async Task Save(OpenDataContext context, Dictionary<string, CounterValues> counted)
    {
        foreach (var (key, values) in counted)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO counters (key, views, downloads, calls)
                VALUES ({key}, {values.Views}, {values.Downloads}, {values.Calls})
                ON CONFLICT (key) DO UPDATE SET
                    views = counters.views + excluded.views,
                    downloads = counters.downloads + excluded.downloads,
                    calls = counters.calls + excluded.calls
                """).ConfigureAwait(false);
        }
    }

    private CounterValues Count(string key, CounterValues one)
    {
        var totals = _totals.AddOrUpdate(key, one, (_, present) => present + one);
        lock (_gate)
        {
            _unsaved[key] = _unsaved.GetValueOrDefault(key) + one;
        }

        Counted?.Invoke(key, one);
        return totals;
    }

    private void Return(Dictionary<string, CounterValues> counted)
    {
        lock (_gate)
        {
            foreach (var (key, values) in counted)
            {
                _unsaved[key] = _unsaved.GetValueOrDefault(key) + values;
            }
        }
    }
}
