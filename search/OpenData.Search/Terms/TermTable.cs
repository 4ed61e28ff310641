namespace OpenData.Search.Terms;

/// <summary>Numbers for the keys of one segment while it is built: dense, from 0. Open addressing over one pool of
/// bytes.</summary>
internal sealed class TermTable
{
    private byte[] _pool = new byte[1 << 16];
    private int[] _ends = new int[1 << 12];
    private int[] _slots = new int[1 << 13];
    private uint[] _hashes = new uint[1 << 12];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The key of a number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : _ends[number - 1];
            return _pool.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The number of a key, new if need be.</summary>
    public int Add(ReadOnlySpan<byte> key)
    {
        var hash = Hash(key);
        var mask = _slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (_slots[slot] is var taken && taken != 0)
        {
            if (_hashes[taken - 1] == hash && this[taken - 1].SequenceEqual(key))
            {
                return taken - 1;
            }

            slot = (slot + 1) & mask;
        }

        return Append(key, hash, slot);
    }

    /// <summary>All numbers in the order of their keys.</summary>
    public int[] Sorted()
    {
        var prefixes = new ulong[Count];
        var numbers = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = i;
            var key = this[i];
            for (var b = 0; b < sizeof(ulong); b++)
            {
                prefixes[i] = (prefixes[i] << 8) | (b < key.Length ? key[b] : 0u);
            }
        }

        Array.Sort(prefixes, numbers);
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && prefixes[end] == prefixes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                numbers.AsSpan(start, end - start).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
            }

            start = end;
        }

        return numbers;
    }

    private static uint Hash(ReadOnlySpan<byte> key)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var b in key)
        {
            hash = (hash ^ b) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private int Append(ReadOnlySpan<byte> key, uint hash, int slot)
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (_pool.Length - start < key.Length)
        {
            Array.Resize(ref _pool, Math.Max(_pool.Length * 2, start + key.Length));
        }

        key.CopyTo(_pool.AsSpan(start));
        _ends[Count] = start + key.Length;
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)(_hashes[i] & (uint)mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = i + 1;
        }
    }
}
