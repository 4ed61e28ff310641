namespace OpenData.Search.Suggesting;

/// <summary>The current suggestion index of a running program. A new one takes the place of the old while queries run;
/// queries take no lock, and the old index is released after the last of them. Thread-safe.</summary>
public sealed class LiveSuggest : IDisposable
{
    private SuggestIndex? _current;
    private int _disposed;

    /// <summary>Whether there is an index.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>Puts an index in the place of the current one, which is disposed. The index now belongs to this
    /// object.</summary>
    /// <exception cref="ObjectDisposedException">This object was disposed; the index was disposed too.</exception>
    public void Swap(SuggestIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        Interlocked.Exchange(ref _current, index)?.Dispose();
        if (Volatile.Read(ref _disposed) != 0)
        {
            Interlocked.Exchange(ref _current, null)?.Dispose();
            throw new ObjectDisposedException(nameof(LiveSuggest));
        }
    }

    /// <summary>As <see cref="SuggestIndex.Find"/>; nothing as long as there is no index.</summary>
    public IReadOnlyList<Suggestion> Find(string typed, int limit, SuggestQuotas? quotas = null)
    {
        while (Volatile.Read(ref _current) is { } index)
        {
            if (index.TryFind(typed, limit, quotas, out var found))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>As <see cref="SuggestIndex.Correct"/>; null as long as there is no index.</summary>
    public string? Correct(string typed)
    {
        while (Volatile.Read(ref _current) is { } index)
        {
            if (index.TryCorrect(typed, out var corrected))
            {
                return corrected;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _disposed, 1);
        Interlocked.Exchange(ref _current, null)?.Dispose();
    }
}
