using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenData.Search.Storage;

/// <summary>What all files of an index have in common. Layout, little-endian: magic (4 bytes), version (4), kind (4),
/// identity of the
/// segment (4); payload; length of the payload (8), CRC-32C of head and payload (4), magic (4).</summary>
internal static class FileFormat
{
    /// <summary>"ODSX".</summary>
    public const uint Magic = 0x5853444F;

    public const uint Version = 7;

    public const int HeadLength = 16;

    public const int FootLength = 16;

    /// <summary>Continues a CRC-32C (Castagnoli, 1993) over more bytes; starts at 0.</summary>
    public static uint Checksum(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var one in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return ~crc;
    }
}
