namespace OpenData.Silo.Caching;

/// <summary>The resources that cached answers are views of: each time that one is served, they are counted again. Kept for
/// at least as long as an answer is; when there are too many, answers that count views are not cached.</summary>
internal sealed class CachedViews(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private Dictionary<string, IReadOnlyList<string>> _young = new(StringComparer.Ordinal);
    private Dictionary<string, IReadOnlyList<string>> _old = new(StringComparer.Ordinal);
    private long _turned = time.GetTimestamp();

    /// <summary>False when there is no room.</summary>
    /// <param name="query">The query string of the request.</param>
    /// <param name="keys">The resources.</param>
    /// <param name="lifetime">How long the answer is cached.</param>
    public bool TryAdd(string query, IReadOnlyList<string> keys, TimeSpan lifetime)
    {
        lock (_gate)
        {
            // What was added before the last turn but one is older than any answer.
            if (time.GetElapsedTime(_turned) > lifetime * 2)
            {
                (_old, _young) = (_young, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
                _turned = time.GetTimestamp();
            }

            if (_young.Count >= Most)
            {
                return false;
            }

            _young[query] = keys;
            return true;
        }
    }

    public IReadOnlyList<string> Of(string query)
    {
        lock (_gate)
        {
            return _young.TryGetValue(query, out var keys) || _old.TryGetValue(query, out keys) ? keys : [];
        }
    }
}
