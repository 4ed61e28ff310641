using System.Numerics;
using System.Runtime.CompilerServices;
using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Words;

/// <summary>The costs of pairs of words that were seen: open addressing, keyed by both numbers (20 bits each), the cost in
/// the low 16 bits. Most pairs asked for were never seen, so one bit per hash is asked first: that table stays in cache.
/// </summary>
internal readonly struct BigramTable
{
    public const int MaxWord = (1 << 20) - 1;

    private readonly MappedArray<ulong> _slots;
    private readonly MappedArray<ulong> _filter;
    private readonly int _slotShift;
    private readonly int _filterShift;

    public BigramTable(MappedArray<ulong> slots, MappedArray<ulong> filter)
    {
        (_slots, _filter) = (slots, filter);
        if (!BitOperations.IsPow2(slots.Length) || !BitOperations.IsPow2(filter.Length))
        {
            throw new LexiconFileException("The lexicon's table of bigrams has an impossible size.");
        }

        _slotShift = 64 - BitOperations.Log2((uint)slots.Length);
        _filterShift = 64 - 6 - BitOperations.Log2((uint)filter.Length);
    }

    /// <summary>The cost of a word after another; -1 if the pair was not seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Cost(int first, int second)
    {
        var key = ((ulong)(uint)first << 20) | (uint)second;
        var hash = Hash(key);
        var bit = hash >> _filterShift;
        return ((_filter[(int)(bit >> 6)] >> (int)bit) & 1) == 0 ? -1 : Probe(key, hash);
    }

    /// <summary>Fills a table.</summary>
    public static (ulong[] Slots, ulong[] Filter) Build(IReadOnlyCollection<(int First, int Second, ushort Cost)> pairs)
    {
        var bits = Math.Max(2, BitOperations.Log2((uint)Math.Max(1, pairs.Count) * 3 / 2) + 1);
        var slots = new ulong[1 << bits];
        var filter = new ulong[Math.Max(1, (1 << (bits + 3)) / 64)];
        var filterShift = 64 - 6 - BitOperations.Log2((uint)filter.Length);
        foreach (var (first, second, cost) in pairs)
        {
            var key = ((ulong)(uint)first << 20) | (uint)second;
            var hash = Hash(key);
            var slot = (int)(hash >> (64 - bits));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (key << 16) | cost;
            filter[hash >> filterShift >> 6] |= 1UL << (int)(hash >> filterShift);
        }

        return (slots, filter);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong key) => key * 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Probe(ulong key, ulong hash)
    {
        var slot = (int)(hash >> _slotShift);
        for (var tries = 0; tries < _slots.Length; tries++)
        {
            var found = _slots[slot];
            if (found >> 16 == key)
            {
                return (ushort)found;
            }

            if (found == 0)
            {
                return -1;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return -1;
    }
}
