using System.Runtime.CompilerServices;

namespace OpenData.Search.Storage;

/// <summary>Variable-length integers: seven bits a byte, low bits first, the top bit set on all but the last.</summary>
internal static unsafe class VarInt
{
    /// <summary>The most bytes of one.</summary>
    public const int MaxLength = 10;

    /// <summary>Writes one.</summary>
    /// <returns>How many bytes it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<byte> target, ulong value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            target[length++] = (byte)(value | 0x80);
        }

        target[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads one and moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ref byte* at)
    {
        uint value = *at++;
        return value < 0x80 ? value : ReadRest(ref at, value & 0x7F);
    }

    /// <summary>Reads a long one and moves behind it.</summary>
    public static ulong ReadLong(ref byte* at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            ulong next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private static uint ReadRest(ref byte* at, uint value)
    {
        for (var shift = 7; ; shift += 7)
        {
            uint next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
