using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenData.Contracts;
using OpenData.Storage.Counters;

namespace OpenData.Storage.Calls;

/// <summary>
/// Counts calls by day, resource, caller and code of the answer. Counting touches memory alone; what was counted since the
/// last flush is added to the database by <see cref="Flush"/>, so a crash loses at most what was counted since then.
/// <see cref="CallStatistics"/> reads it.
/// </summary>
public sealed class CallCounts : IDisposable
{
    /// <summary>Combinations that wait for the database at most; beyond them only those that wait already are counted.</summary>
    internal const int MostWaiting = 100_000;

    // Small enough for one statement to end in time.
    private const int MostAFlush = 5_000;

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<CallKey, long> _unsaved = [];
    private readonly FlushQueue<List<KeyValuePair<CallKey, long>>> _flushes;
    private long _uncounted;

    internal CallCounts(ICallTable table, TimeProvider time)
    {
        _time = time;
        _flushes = new(TakeUnsaved, table.Add);
    }

    /// <summary>Counts one call at this moment. Count only calls of a resource and a caller that there are: rows are kept.</summary>
    /// <param name="resource">The resource's key.</param>
    /// <param name="caller">The key of the quota: <c>App.QuotaKeyOf</c>, or the SHA-256 (hex) of a token.</param>
    /// <param name="code">Of the answer: 200, or the five digits of the error.</param>
    public void Count(string resource, string caller, int code)
    {
        var key = new CallKey(ShanghaiTime.Today(_time), resource, caller, code);
        lock (_gate)
        {
            ref var calls = ref CollectionsMarshal.GetValueRefOrNullRef(_unsaved, key);
            if (!Unsafe.IsNullRef(ref calls))
            {
                calls++;
            }
            else if (_unsaved.Count < MostWaiting)
            {
                _unsaved.Add(key, 1);
            }
            else
            {
                _uncounted++;
            }
        }
    }

    /// <summary>Adds what was counted since the last flush to the database. What a failed flush did not add, or may not
    /// have added, the next one adds.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public async Task Flush(CancellationToken cancellationToken = default)
    {
        for (var left = Waiting(); left >= 0; left -= MostAFlush)
        {
            await _flushes.Flush(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _flushes.Dispose();

    /// <summary>Calls that were not counted for want of room, since this was asked last.</summary>
    internal long TakeUncounted()
    {
        lock (_gate)
        {
            (var uncounted, _uncounted) = (_uncounted, 0);
            return uncounted;
        }
    }

    private int Waiting()
    {
        lock (_gate)
        {
            return _unsaved.Count;
        }
    }

    // The dictionary keeps its size, so that counting what was counted before allocates nothing.
    private List<KeyValuePair<CallKey, long>>? TakeUnsaved()
    {
        lock (_gate)
        {
            if (_unsaved.Count == 0)
            {
                return null;
            }

            var taken = _unsaved.Take(MostAFlush).ToList();
            taken.ForEach(line => _unsaved.Remove(line.Key));
            return taken;
        }
    }
}
