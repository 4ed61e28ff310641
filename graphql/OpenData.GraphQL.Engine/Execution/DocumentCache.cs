using System.Collections.Concurrent;
using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Execution;

/// <summary>Keeps prepared documents by a key, their text for example, in two generations: when the young one is full it
/// becomes the old one, and what is used again is copied over. So at most <c>capacity</c> documents are kept, the recently
/// used ones, without a lock on reading.</summary>
internal sealed class DocumentCache(int capacity)
{
    /// <summary>Longer documents are prepared each time: clients send few of them, attackers many.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly int _generation = Math.Max(1, capacity / 2);
    private ConcurrentDictionary<string, PreparedDocument> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, PreparedDocument> _old = new(StringComparer.Ordinal);

    public PreparedDocument GetOrAdd(string text, Func<string, PreparedDocument> prepare)
    {
        if (text.Length > MaxLength)
        {
            return prepare(text);
        }

        var known = Find(text);
        if (known is null)
        {
            known = prepare(text);
            Add(text, known);
        }

        return known;
    }

    public PreparedDocument? Find(string key)
    {
        if (_young.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_old.TryGetValue(key, out known))
        {
            Add(key, known);
        }

        return known;
    }

    public void Add(string key, PreparedDocument document)
    {
        if (_young.Count >= _generation)
        {
            _old = _young;
            _young = new ConcurrentDictionary<string, PreparedDocument>(StringComparer.Ordinal);
        }

        _young[key] = document;
    }
}
