using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace OpenData.Search.Terms;

/// <summary>Numbers for the words of all segments: dense, from 0, never reused, so that merging segments needs no
/// renaming. Only the writer adds (one at a time); any thread looks up. It forgets nothing: its size is bounded by the
/// vocabulary, and it is new at each start.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _count;

    public TermTable() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> term) => _bySpan.TryGetValue(term, out var number) ? number : -1;

    /// <summary>The number of a word, new if need be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<char> term)
    {
        if (_bySpan.TryGetValue(term, out var number))
        {
            return number;
        }

        number = _count++;
        _bySpan[term] = number;
        return number;
    }
}
