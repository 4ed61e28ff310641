using System.Collections.Concurrent;
using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Execution;

/// <summary>Keeps prepared documents by their text in two generations: when the young one is full it becomes the old
/// one, and what is used again is copied over. So at most <c>capacity</c> documents are kept, the recently used ones,
/// without a lock on reading.</summary>
internal sealed class DocumentCache(int capacity)
{
    /// <summary>Longer documents are prepared each time: clients send few of them, attackers many.</summary>
    private const int MaxLength = 64 * 1024;

    private readonly int _generation = Math.Max(1, capacity / 2);
    private ConcurrentDictionary<string, PreparedDocument> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, PreparedDocument> _old = new(StringComparer.Ordinal);

    public PreparedDocument GetOrAdd(string text, Func<string, PreparedDocument> prepare)
    {
        if (text.Length > MaxLength)
        {
            return prepare(text);
        }

        if (_young.TryGetValue(text, out var known))
        {
            return known;
        }

        if (!_old.TryGetValue(text, out known))
        {
            known = prepare(text);
        }

        if (_young.Count >= _generation)
        {
            _old = _young;
            _young = new ConcurrentDictionary<string, PreparedDocument>(StringComparer.Ordinal);
        }

        _young[text] = known;
        return known;
    }
}
