using System.Numerics;
using OpenData.Search.Postings;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>The documents of a segment in some order. Layout: the width of a number in bits (4 bytes), or 0 if the order is
/// that of the documents; the numbers, packed.</summary>
internal readonly unsafe struct OrderColumn(FileData file, long offset)
{
    private readonly byte* _packed = file.Pointer + offset + sizeof(int);
    private readonly int _bits = file.Values<int>(offset, 1)[0];

    /// <summary>The document at a place.</summary>
    public int this[int place] => _bits == 0 ? place : (int)TailPacking.Read(_packed, place, _bits);

    public static void Write(FileWriter file, ReadOnlySpan<int> order)
    {
        var isCounting = true;
        for (var i = 0; i < order.Length && isCounting; i++)
        {
            isCounting = order[i] == i;
        }

        var bits = isCounting ? 0 : 32 - BitOperations.LeadingZeroCount((uint)order.Length);
        file.WriteValues([bits]);
        if (bits > 0)
        {
            var packed = new ByteSink(TailPacking.BytesOf(order.Length, bits) + 1);
            TailPacking.Write(packed, System.Runtime.InteropServices.MemoryMarshal.Cast<int, uint>(order), bits);
            file.Write(packed.Written);
        }
    }
}
