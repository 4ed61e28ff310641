using System.Runtime.CompilerServices;

namespace OpenData.Search.Postings;

/// <summary>Lists by integer key, immutable: the keys sorted, the bytes of all lists one after the other.</summary>
internal sealed class ListSet
{
    private readonly int[] _keys;
    private readonly int[] _counts;
    private readonly int[] _offsets;
    private readonly byte[] _bytes;

    private ListSet(int[] keys, int[] counts, int[] offsets, byte[] bytes)
    {
        _keys = keys;
        _counts = counts;
        _offsets = offsets;
        _bytes = bytes;
    }

    public static ListSet Empty { get; } = new([], [], [0], []);

    /// <summary>All keys, ascending.</summary>
    public ReadOnlySpan<int> Keys => _keys;

    /// <summary>Freezes lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ListSet From(Dictionary<int, ListWriter> lists)
    {
        var keys = lists.Keys.ToArray();
        Array.Sort(keys);
        var counts = new int[keys.Length];
        var offsets = new int[keys.Length + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            var list = lists[keys[i]];
            counts[i] = list.Count;
            offsets[i + 1] = checked(offsets[i] + list.Bytes.Length);
        }

        var bytes = new byte[offsets[^1]];
        for (var i = 0; i < keys.Length; i++)
        {
            lists[keys[i]].Bytes.Written.CopyTo(bytes.AsSpan(offsets[i]));
        }

        return new ListSet(keys, counts, offsets, bytes);
    }

    /// <summary>How many documents the list of a key has; 0 if there is no such key.</summary>
    public int CountOf(int key)
    {
        var at = Array.BinarySearch(_keys, key);
        return at < 0 ? 0 : _counts[at];
    }

    /// <summary>The bytes of the list of a key; empty if there is no such key.</summary>
    public ReadOnlySpan<byte> Find(int key)
    {
        var at = Array.BinarySearch(_keys, key);
        return at < 0 ? [] : _bytes.AsSpan(_offsets[at], _offsets[at + 1] - _offsets[at]);
    }
}
