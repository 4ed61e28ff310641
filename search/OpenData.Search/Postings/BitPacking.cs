using System.Numerics;
using System.Runtime.Intrinsics;

namespace OpenData.Search.Postings;

/// <summary>Blocks of 128 integers of equal width in bits (Lemire and Boytsov, "Decoding billions of integers per second
/// through vectorization", 2015): value i stands in lane i mod 4 of four parallel bit streams, so that four are taken
/// out at a time.</summary>
internal static unsafe class BitPacking
{
    /// <summary>Values in a block.</summary>
    public const int BlockSize = 128;

    private const int Rows = BlockSize / 4;

    /// <summary>Bytes of a block of values of a width.</summary>
    public static int BytesOf(int bits) => bits * BlockSize / 8;

    /// <summary>The width that the largest value of a block needs.</summary>
    public static int BitsOf(ReadOnlySpan<uint> values)
    {
        var all = 0u;
        foreach (var value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>The width of codes that tell a number of kinds apart.</summary>
    public static int BitsFor(int kinds) => 32 - BitOperations.LeadingZeroCount((uint)(kinds - 1));

    /// <summary>Writes a block.</summary>
    /// <param name="values">128 values that fit into the width.</param>
    /// <param name="bits">The width, 0 to 32.</param>
    /// <param name="packed">Room for <see cref="BytesOf"/> bytes.</param>
    public static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        Span<uint> words = stackalloc uint[BlockSize];
        words.Clear();
        for (var i = 0; i < BlockSize; i++)
        {
            var (bit, lane) = (i / 4 * bits, i % 4);
            var (word, shift) = ((bit >> 5 << 2) + lane, bit & 31);
            if (bits > 0)
            {
                words[word] |= values[i] << shift;
                if (shift + bits > 32)
                {
                    words[word + 4] |= values[i] >> (32 - shift);
                }
            }
        }

        System.Runtime.InteropServices.MemoryMarshal.AsBytes(words)[..BytesOf(bits)].CopyTo(packed);
    }

    /// <summary>Reads a block.</summary>
    /// <param name="packed">What <see cref="Pack"/> wrote.</param>
    /// <param name="bits">The width, 0 to 32.</param>
    /// <param name="values">Room for 128 values.</param>
    public static void Unpack(byte* packed, int bits, uint* values)
    {
        if (bits == 0)
        {
            new Span<uint>(values, BlockSize).Clear();
            return;
        }

        var mask = Vector128.Create(bits == 32 ? uint.MaxValue : (1u << bits) - 1);
        var word = Vector128.Load((uint*)packed);
        var next = (uint*)packed + 4;
        for (var (row, shift) = (0, 0); row < Rows; row++)
        {
            var value = word >>> shift;
            shift += bits;
            if (shift >= 32)
            {
                shift -= 32;
                if (row + 1 < Rows || shift > 0)
                {
                    word = Vector128.Load(next);
                    next += 4;
                }

                if (shift > 0)
                {
                    value |= word << (bits - shift);
                }
            }

            (value & mask).Store(values + (row * 4));
        }
    }

    /// <summary>Reads a block of ascending integers from the gaps between them, each gap one less than the
    /// difference.</summary>
    /// <param name="packed">The gaps, as <see cref="Pack"/> wrote them.</param>
    /// <param name="bits">Their width.</param>
    /// <param name="before">What the first gap starts from.</param>
    /// <param name="values">Room for 128 values.</param>
    public static void UnpackAscending(byte* packed, int bits, int before, int* values)
    {
        Unpack(packed, bits, (uint*)values);
        var last = Vector128.Create(before);
        var one = Vector128.Create(1);
        for (var row = 0; row < Rows; row++)
        {
            // A running sum over four lanes in two steps.
            var sum = Vector128.Load(values + (row * 4)) + one;
            sum += Vector128.Shuffle(sum, Vector128.Create(0, 0, 1, 2)) & Vector128.Create(0, -1, -1, -1);
            sum += Vector128.Shuffle(sum, Vector128.Create(0, 1, 0, 1)) & Vector128.Create(0, 0, -1, -1);
            last = sum + last;
            last.Store(values + (row * 4));
            last = Vector128.Shuffle(last, Vector128.Create(3, 3, 3, 3));
        }
    }
}
