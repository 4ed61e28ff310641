namespace OpenData.Storage.ReadModel;

/// <summary>Hears of changed resources. A resource that changes again before it was asked for is told once; more than
/// <see cref="MostWaiting"/> different ones do not wait. One reader at a time.</summary>
public sealed class ResourceChangeListener : IDisposable
{
    /// <summary>Changed resources that wait to be asked for.</summary>
    public const int MostWaiting = 10_000;

    private readonly IReadOnlySet<string>? _keys;
    private readonly Action<ResourceChangeListener> _leave;
    private readonly Lock _gate = new();
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _news = new(0);
    private bool _isOverrun;
    private bool _hasLeft;

    internal ResourceChangeListener(IReadOnlySet<string>? keys, Action<ResourceChangeListener> leave)
    {
        _keys = keys;
        _leave = leave;
    }

    /// <summary>The key of the next resource that has changed; null when so many waited that some were lost, and nothing
    /// will follow.</summary>
    public async ValueTask<string?> Next(CancellationToken cancellationToken)
    {
        await _news.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            if (_isOverrun)
            {
                return null;
            }

            var key = _waiting.Dequeue();
            _distinct.Remove(key);
            return key;
        }
    }

    /// <summary>Hears no more.</summary>
    public void Dispose()
    {
        _leave(this);
        lock (_gate)
        {
            _hasLeft = true;
            _news.Dispose();
        }
    }

    internal void Tell(string key)
    {
        if (_keys?.Contains(key) == false)
        {
            return;
        }

        lock (_gate)
        {
            if (_hasLeft || _isOverrun || !_distinct.Add(key))
            {
                return;
            }

            _isOverrun = _waiting.Count == MostWaiting;
            _waiting.Enqueue(key);
            _news.Release();
        }
    }
}
