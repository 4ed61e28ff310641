using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OpenData.Search.Analysis.Files;

namespace OpenData.Search.Analysis.Words;

/// <summary>The costs of pairs of words that were seen. Each word has a small table of the words seen before it: buckets of
/// eight slots, which one comparison looks through; a slot is the number of the first word (20 bits) and the cost (12 bits).
/// The tables lie in the order of the words' numbers, so those of frequent words are close together. Whether a pair was
/// seen cannot be foretold, so nothing here branches on it.</summary>
internal readonly struct BigramTable(MappedArray<uint> slots)
{
    public const int MaxWord = (1 << 20) - 1;
    public const ushort MaxCost = (1 << CostBits) - 1;

    private const int BucketSize = 8;
    private const int CostBits = 12;
    private const int PlaceBits = 20;
    private const uint Multiplier = 0x9E3779B1;

    private readonly MappedArray<uint> _slots = slots;

    /// <summary>The cost of a word after another; 0 if the pair was not seen.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="table">Where the table of the second is (<see cref="WordCosts.Pairs"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Cost(int first, uint table)
    {
        var bucket = (table & ((1u << PlaceBits) - 1)) + Bucket((uint)first, table >> PlaceBits);
        var slots = _slots.Vector((int)bucket * BucketSize);
        var found = (Vector256.Equals(slots >> CostBits, Vector256.Create((uint)first)) & slots).AsUInt64();
        var half = found.GetLower() | found.GetUpper();
        var slot = half.GetElement(0) | half.GetElement(1);
        return (int)(slot | (slot >> 32)) & MaxCost;
    }

    /// <summary>Fills the tables.</summary>
    /// <param name="pairs">The pairs; costs are at most <see cref="MaxCost"/>.</param>
    /// <param name="words">How many words there are.</param>
    /// <returns>The slots, and for each word where its table is.</returns>
    public static (uint[] Slots, uint[] Tables) Build(IEnumerable<(int First, int Second, ushort Cost)> pairs, int words)
    {
        // Words that follow none have the first bucket, which is empty.
        var slots = new List<uint>(new uint[BucketSize]);
        var tables = new uint[words];
        foreach (var group in pairs.GroupBy(pair => pair.Second).OrderBy(group => group.Key))
        {
            // Words that differ before folding may be one.
            var distinct = group.DistinctBy(pair => pair.First).ToArray();
            var buckets = (uint)(distinct.Length + BucketSize - 1) / BucketSize;
            uint[] table;
            while ((table = Table(distinct, buckets)).Length == 0)
            {
                buckets++;
            }

            tables[group.Key] = (buckets << PlaceBits) | (uint)(slots.Count / BucketSize);
            slots.AddRange(table);
        }

        return ([.. slots], tables);
    }

    // The table with that many buckets; empty if one would be too full.
    private static uint[] Table(IEnumerable<(int First, int Second, ushort Cost)> pairs, uint buckets)
    {
        var table = new uint[BucketSize * buckets];
        foreach (var (first, _, cost) in pairs)
        {
            var bucket = table.AsSpan((int)Bucket((uint)first, buckets) * BucketSize, BucketSize);
            var free = bucket.IndexOf(0u);
            if (free < 0)
            {
                return [];
            }

            bucket[free] = ((uint)first << CostBits) | cost;
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bucket(uint first, uint buckets) => (uint)(((ulong)(first * Multiplier) * buckets) >> 32);
}
