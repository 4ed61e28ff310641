using System.Numerics;
using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>
/// The positions of one term in the documents of one block. A posting has a group for each channel that holds the term,
/// but for the title, whose text is a column; positions count from the start of the channel's field. A group is its
/// number of positions (gamma; 1 as 1, 0 as 2, others as one more), the first, and the gaps between them (Rice). A word
/// inside a word has no position, it is found by the longer one; nor has a stop word of one character. The byte before the bits has the low bits of
/// first positions and, times 16, of gaps, as fits the block best.
/// </summary>
internal static unsafe class PositionCodec
{
    private const int MaxLowBits = 15;

    /// <summary>How many groups a posting has.</summary>
    public static int GroupsOf(Posting posting) => BitOperations.PopCount((uint)posting.Channels >> 1);

    /// <summary>Writes the groups of a block.</summary>
    /// <param name="groups">Per group the number of positions, then the positions, ascending.</param>
    /// <param name="bits">What writes to the sink.</param>
    /// <param name="sink">Where they are appended.</param>
    public static void Write(ReadOnlySpan<int> groups, BitWriter bits, ByteSink sink)
    {
        var (first, gap) = (LowBits(groups, gaps: false), LowBits(groups, gaps: true));
        sink.Write((byte)(first | (gap << 4)));
        for (var at = 0; at < groups.Length;)
        {
            var count = groups[at++];
            bits.WriteGamma(count == 1 ? 1 : count == 0 ? 2 : count + 1);
            if (count == 0)
            {
                continue;
            }

            bits.WriteRice(groups[at++], first);
            for (var left = count - 1; left > 0; left--, at++)
            {
                bits.WriteRice(groups[at] - groups[at - 1], gap);
            }
        }

        bits.Finish();
    }

    /// <summary>Starts to read a block.</summary>
    /// <param name="block">Where it starts.</param>
    /// <param name="low">The low bits of first positions and of gaps.</param>
    public static BitReader Open(byte* block, out (int First, int Gap) low)
    {
        low = (*block & MaxLowBits, *block >> 4);
        return new BitReader(block + 1);
    }

    /// <summary>Appends the positions of one group to a list.</summary>
    public static void Read(ref BitReader bits, (int First, int Gap) low, int offset, List<int> positions)
    {
        var count = ReadCount(ref bits);
        if (count == 0)
        {
            return;
        }

        var position = offset + bits.ReadRice(low.First);
        positions.Add(position);
        while (--count > 0)
        {
            position += bits.ReadRice(low.Gap);
            positions.Add(position);
        }
    }

    /// <summary>Moves behind some groups.</summary>
    public static void Skip(ref BitReader bits, (int First, int Gap) low, int groups)
    {
        for (; groups > 0; groups--)
        {
            var count = ReadCount(ref bits);
            if (count > 0)
            {
                bits.ReadRice(low.First);
            }

            while (--count > 0)
            {
                bits.ReadRice(low.Gap);
            }
        }
    }

    private static int ReadCount(ref BitReader bits)
    {
        var code = bits.ReadGamma();
        return code == 1 ? 1 : code == 2 ? 0 : code - 1;
    }

    // The best split is near the logarithm of seven tenths of the mean.
    private static int LowBits(ReadOnlySpan<int> groups, bool gaps)
    {
        var (sum, values) = (0L, 0L);
        for (var at = 0; at < groups.Length;)
        {
            var count = groups[at++];
            if (count == 0)
            {
                continue;
            }

            if (!gaps)
            {
                sum += groups[at];
                values++;
            }
            else
            {
                sum += groups[at + count - 1] - groups[at];
                values += count - 1;
            }

            at += count;
        }

        var mean = values == 0 ? 0 : sum * 7 / 10 / values;
        return Math.Min(mean < 1 ? 0 : BitOperations.Log2((ulong)mean), MaxLowBits);
    }
}
