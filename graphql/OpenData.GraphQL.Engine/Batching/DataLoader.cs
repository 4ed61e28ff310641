using OpenData.GraphQL.Engine.Batching;

namespace OpenData.GraphQL.Engine;

/// <summary>Loads values by key in batches: the keys that all resolvers of a request ask for, before any of them can
/// go on, are loaded by one call. A key is loaded once per request. Register it with
/// <see cref="GraphQLServices.AddDataLoader{TLoader}"/> and take it as a <see cref="ServiceAttribute"/> parameter.</summary>
/// <typeparam name="TKey">Compared with its default equality.</typeparam>
/// <typeparam name="TValue">What a key stands for.</typeparam>
public abstract class DataLoader<TKey, TValue> : IBatch
    where TKey : notnull
{
    private readonly BatchScheduler _scheduler;
    private readonly int _maxBatchSize;
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Task<TValue?>> _cache = [];
    private List<(TKey Key, TaskCompletionSource<TValue?> Completion)> _waiting = [];
    private CancellationToken _cancellationToken;

    /// <param name="scheduler">The request's scheduler, injected.</param>
    /// <param name="maxBatchSize">Keys of one call of <see cref="LoadBatchAsync"/> at most; at least 1.</param>
    protected DataLoader(BatchScheduler scheduler, int maxBatchSize = 1_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatchSize, 1);
        _scheduler = scheduler;
        _maxBatchSize = maxBatchSize;
    }

    /// <summary>The value of a key, or default when <see cref="LoadBatchAsync"/> does not return it. Fails as the
    /// batch fails.</summary>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        var isFirst = false;
        Task<TValue?> task;
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out var known))
            {
                return known;
            }

            var completion = new TaskCompletionSource<TValue?>(TaskCreationOptions.RunContinuationsAsynchronously);
            task = completion.Task;
            _cache[key] = task;
            isFirst = _waiting.Count == 0;
            _waiting.Add((key, completion));
            _cancellationToken = cancellationToken;
        }

        if (isFirst)
        {
            _scheduler.Schedule(this);
        }

        return task;
    }

    /// <summary>The values of keys, in their order.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadManyAsync(
        IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    void IBatch.Dispatch()
    {
        List<(TKey Key, TaskCompletionSource<TValue?> Completion)> batch;
        lock (_gate)
        {
            (batch, _waiting) = (_waiting, []);
        }

        foreach (var chunk in batch.Chunk(_maxBatchSize))
        {
            _ = LoadChunkAsync(chunk);
        }
    }

    /// <summary>Loads distinct keys at once. Keys without a value are left out of the answer.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private async Task LoadChunkAsync((TKey Key, TaskCompletionSource<TValue?> Completion)[] chunk)
    {
        try
        {
            var keys = Array.ConvertAll(chunk, waiting => waiting.Key);
            var values = await LoadBatchAsync(keys, _cancellationToken);
            foreach (var (key, completion) in chunk)
            {
                completion.SetResult(values.TryGetValue(key, out var value) ? value : default);
            }
        }
        catch (OperationCanceledException cancelled)
        {
            foreach (var (_, completion) in chunk)
            {
                completion.TrySetCanceled(cancelled.CancellationToken);
            }
        }
#pragma warning disable CA1031 // Whatever fails here must reach every resolver that waits, or they wait for ever.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (var (_, completion) in chunk)
            {
                completion.TrySetException(failure);
            }
        }
    }
}
