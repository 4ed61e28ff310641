using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenData.Search.Analysis.Files;

/// <summary>CRC-32C over three lanes at once (the instruction answers after three cycles, but takes one each), then over
/// their results and the rest.</summary>
internal static class LexiconChecksum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var lane = words.Length / 3;
        var (a, b, c) = (~0u, ~0u, ~0u);
        var first = words[..lane];
        var second = words.Slice(lane, lane);
        var third = words.Slice(2 * lane, lane);
        for (var i = 0; i < first.Length; i++)
        {
            a = BitOperations.Crc32C(a, first[i]);
            b = BitOperations.Crc32C(b, second[i]);
            c = BitOperations.Crc32C(c, third[i]);
        }

        a = BitOperations.Crc32C(BitOperations.Crc32C(a, b), c);
        foreach (var rest in bytes[(lane * 24)..])
        {
            a = BitOperations.Crc32C(a, rest);
        }

        return ~a;
    }
}
