using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;
using OpenData.Storage.Feed;

namespace OpenData.Storage.ReadModel;

/// <summary>
/// Resources that were read lately, kept in memory until the change feed names them: as old as this silo's place in the
/// feed, which is milliseconds behind its own commits and at most a second behind those of other silos. What is here is
/// answered while the database is away.
/// </summary>
public sealed class CachedResources : BackgroundService
{
    private const int Most = 5_000;
    private const int ChangesAtOnce = 500;

    private static readonly TimeSpan StorageAgain = TimeSpan.FromSeconds(1);

    private readonly ResourceReader _reader;
    private readonly ChangeFeed _feed;
    private readonly TimeProvider _time;
    private readonly IChangeListener[] _listeners;
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });
    // A number is given once and belongs to its key for good.
    private readonly MemoryCache _keys = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly Lock _gate = new();
    private long _evictions;
    private bool _isFollowing;

    /// <summary>Prepares the cache; the host starts it. Until it follows the feed it keeps nothing.</summary>
    public CachedResources(
        ResourceReader reader, ChangeFeed feed, TimeProvider time, IEnumerable<IChangeListener> listeners)
    {
        _reader = reader;
        _feed = feed;
        _time = time;
        _listeners = [.. listeners];
    }

    /// <summary>The resource with this key, or null.</summary>
    /// <exception cref="StorageUnavailableException">It is not kept, and the database did not answer in time.</exception>
    public ValueTask<StoredResource?> Find(string key, CancellationToken cancellationToken = default) =>
        _kept.TryGetValue(key, out StoredResource? kept)
            ? ValueTask.FromResult(kept)
            : new ValueTask<StoredResource?>(FindOne(key, cancellationToken));

    /// <summary>The resource with this number, or null.</summary>
    /// <exception cref="StorageUnavailableException">It is not kept, and the database did not answer in time.</exception>
    public ValueTask<StoredResource?> Find(long number, CancellationToken cancellationToken = default) =>
        _keys.TryGetValue(number, out string? key)
            ? Find(key!, cancellationToken)
            : new ValueTask<StoredResource?>(FindOne(number, cancellationToken));

    /// <summary>The resources with these keys, by key; keys without a resource are absent.</summary>
    /// <exception cref="StorageUnavailableException">One is not kept, and the database did not answer in time.</exception>
    public async Task<IReadOnlyDictionary<string, StoredResource>> Find(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, StoredResource>(keys.Count, StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var key in keys)
        {
            if (_kept.TryGetValue(key, out StoredResource? kept))
            {
                found[key] = kept!;
            }
            else
            {
                missing.Add(key);
            }
        }

        if (missing.Count > 0)
        {
            var evictions = Volatile.Read(ref _evictions);
            foreach (var (key, stored) in await _reader.Find(missing, cancellationToken).ConfigureAwait(false))
            {
                found[key] = stored;
                Keep(stored, evictions);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _kept.Dispose();
        _keys.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var position = await End(stoppingToken).ConfigureAwait(false);
            lock (_gate)
            {
                _evictions++; // What is being read now may be older than the position.
                _isFollowing = true;
            }

            foreach (var listener in _listeners)
            {
                listener.Begin();
            }

            await foreach (var changes in _feed.Follow(position, ChangesAtOnce, stoppingToken).ConfigureAwait(false))
            {
                Forget(changes);
                foreach (var listener in _listeners)
                {
                    await listener.Take(changes, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task<StoredResource?> FindOne(string key, CancellationToken cancellationToken) =>
        (await Find([key], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(key);

    private async Task<StoredResource?> FindOne(long number, CancellationToken cancellationToken)
    {
        if (await _reader.KeyOf(number, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return null;
        }

        _keys.Set(number, key, new MemoryCacheEntryOptions { Size = 1 });
        return await Find(key, cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> End(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await _feed.End(cancellationToken).ConfigureAwait(false);
            }
            catch (StorageUnavailableException)
            {
                await Task.Delay(StorageAgain, _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // What was read before something was forgotten may be what was to be forgotten: it is given, and not kept.
    private void Keep(StoredResource stored, long evictions)
    {
        lock (_gate)
        {
            if (_isFollowing && evictions == _evictions)
            {
                _kept.Set(stored.Resource.Key, stored, new MemoryCacheEntryOptions { Size = 1 });
            }
        }
    }

    private void Forget(IReadOnlyList<Change> changes)
    {
        lock (_gate)
        {
            _evictions++;
            foreach (var change in changes)
            {
                _kept.Remove(change.Key);
            }
        }
    }
}
