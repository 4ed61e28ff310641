using System.Runtime.CompilerServices;

namespace OpenData.Search.Postings;

/// <summary>Reads what <see cref="ByteSink.WriteVarInt"/> wrote.</summary>
internal static class VarInt
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        int value = bytes[at++];
        return value < 0x80 ? value : ReadRest(bytes, ref at, value);
    }

    private static int ReadRest(ReadOnlySpan<byte> bytes, ref int at, int value)
    {
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
