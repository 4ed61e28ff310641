using System.Collections.Concurrent;

namespace OpenData.Storage.Counters;

/// <summary>
/// Counts views, downloads and calls. Counting touches memory alone; what was counted since the last flush is added to the
/// database by <see cref="Flush"/>, so a crash loses at most what was counted since then. Where several silos count,
/// <see cref="Follow"/> brings in what the others saved. Invariant: a total is what is stored as far as it was read, and
/// what was counted here and is not in it.
/// </summary>
public sealed class ResourceCounters : IDisposable
{
    private readonly ICounterTable _table;
    private readonly ConcurrentDictionary<string, CounterValues> _totals = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly FlushQueue<Dictionary<string, CounterValues>> _flushes;
    private Dictionary<string, CounterValues> _unsaved = new(StringComparer.Ordinal);
    private long _changed = -1;

    internal ResourceCounters(ICounterTable table)
    {
        _table = table;
        _flushes = new(TakeUnsaved, (number, counted, token) => table.Add(new CounterFlush(number, counted), token));
    }

    /// <summary>Raised after each count, here or elsewhere, with the resource's key and what was added.</summary>
    public event Action<string, CounterValues>? Counted;

    /// <summary>The totals of a resource; zeros when nothing was counted.</summary>
    public CounterValues this[string key] => _totals.GetValueOrDefault(key);

    /// <summary>The totals of every resource of which something was counted.</summary>
    public IEnumerable<KeyValuePair<string, CounterValues>> All() => _totals;

    /// <summary>All totals together.</summary>
    public CounterValues Sum() => _totals.Values.Aggregate(default(CounterValues), CounterValues.Add);

    /// <summary>Reads what is stored; call once, before counting.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public async Task Load(CancellationToken cancellationToken = default) =>
        Take(await _table.ReadAfter(_changed, cancellationToken).ConfigureAwait(false), isStart: true);

    /// <summary>Counts one view.</summary>
    public CounterValues View(string key) => Count(key, new CounterValues(1, 0, 0));

    /// <summary>Counts one successful call.</summary>
    public CounterValues Call(string key) => Count(key, new CounterValues(0, 0, 1));

    /// <summary>Adds what was counted since the last flush to the database. What a failed flush did not add, or may not
    /// have added, the next one adds.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public Task Flush(CancellationToken cancellationToken = default) => _flushes.Flush(cancellationToken);

    /// <summary>Takes in what other silos have saved.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public Task Follow(CancellationToken cancellationToken = default) => _table.IsShared
        ? _flushes.Settled(
            async token => Take(await _table.ReadAfter(_changed, token).ConfigureAwait(false), isStart: false), cancellationToken)
        : Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _flushes.Dispose();

    private Dictionary<string, CounterValues>? TakeUnsaved()
    {
        lock (_gate)
        {
            if (_unsaved.Count == 0)
            {
                return null;
            }

            var taken = _unsaved;
            _unsaved = new Dictionary<string, CounterValues>(StringComparer.Ordinal);
            return taken;
        }
    }

    private void Take(IReadOnlyList<StoredCounter> rows, bool isStart)
    {
        foreach (var row in rows)
        {
            CounterValues added;
            lock (_gate)
            {
                var total = row.Values + _unsaved.GetValueOrDefault(row.Key);
                added = total - _totals.GetValueOrDefault(row.Key);
                _totals[row.Key] = total;
            }

            _changed = Math.Max(_changed, row.Changed);
            if (!isStart && added != default)
            {
                Counted?.Invoke(row.Key, added);
            }
        }
    }

    private CounterValues Count(string key, CounterValues one)
    {
        CounterValues total;
        lock (_gate)
        {
            total = _totals.GetValueOrDefault(key) + one;
            _totals[key] = total;
            _unsaved[key] = _unsaved.GetValueOrDefault(key) + one;
        }

        Counted?.Invoke(key, one);
        return total;
    }
}
