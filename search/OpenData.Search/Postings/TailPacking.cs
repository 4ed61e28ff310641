using System.Runtime.CompilerServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>Fewer integers than a block has, of equal width in bits, one after the other. Reading looks up to seven bytes
/// beyond the last, which is less than the foot of a file.</summary>
internal static unsafe class TailPacking
{
    /// <summary>Bytes of some values of a width.</summary>
    public static int BytesOf(int count, int bits) => (int)((((long)count * bits) + 7) / 8);

    /// <summary>Appends values that fit into a width of at most 32 bits.</summary>
    public static void Write(ByteSink sink, ReadOnlySpan<uint> values, int bits)
    {
        var (pending, filled) = (0UL, 0);
        foreach (var value in values)
        {
            pending |= (ulong)value << filled;
            for (filled += bits; filled >= 8; filled -= 8)
            {
                sink.Write((byte)pending);
                pending >>= 8;
            }
        }

        if (filled > 0)
        {
            sink.Write((byte)pending);
        }
    }

    /// <summary>The value at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(byte* packed, int place, int bits)
    {
        var bit = (long)place * bits;
        return (uint)(Unsafe.ReadUnaligned<ulong>(packed + (bit >> 3)) >> (int)(bit & 7)) & (uint)((1UL << bits) - 1);
    }
}
