using System.Buffers.Binary;

namespace OpenData.Payloads.Medias;

/// <summary>The formats of sounds.</summary>
internal static class SoundContent
{
    private const int RiffHeadBytes = 8;
    private const int WaveHeadBytes = 12;
    private const int TagHeadBytes = 10;
    private const int FrameHeadBytes = 4;

    /// <summary>RIFF with the form WAVE, as long as it says.</summary>
    public static bool IsWav(ReadOnlySpan<byte> content) =>
        content.Length > WaveHeadBytes
        && content.StartsWith("RIFF"u8)
        && content[RiffHeadBytes..].StartsWith("WAVE"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) + (long)RiffHeadBytes <= content.Length;

    /// <summary>AMR, narrow or wide, RFC 4867, 5.1; with at least a frame.</summary>
    public static bool IsAmr(ReadOnlySpan<byte> content) =>
        (content.StartsWith("#!AMR\n"u8) && content.Length > "#!AMR\n"u8.Length)
        || (content.StartsWith("#!AMR-WB\n"u8) && content.Length > "#!AMR-WB\n"u8.Length);

    /// <summary>MPEG audio of layer III: a tag (ID3v2) that is let be, then the head of a frame.</summary>
    public static bool IsMp3(ReadOnlySpan<byte> content)
    {
        if (content.Length > TagHeadBytes && content.StartsWith("ID3"u8))
        {
            // Four bytes of seven bits.
            var length = (content[6] << 21) | (content[7] << 14) | (content[8] << 7) | content[9];
            if (content[6..TagHeadBytes].ContainsAnyInRange((byte)0x80, (byte)0xFF) || length > content.Length - TagHeadBytes)
            {
                return false;
            }

            content = content[(TagHeadBytes + length)..];
        }

        // Eleven bits of synchronization, a version that there is, layer III, a bit rate and a sampling rate that there are.
        return content.Length > FrameHeadBytes
            && content[0] == 0xFF && (content[1] & 0xE0) == 0xE0
            && (content[1] & 0x18) != 0x08 && (content[1] & 0x06) == 0x02
            && (content[2] & 0xF0) is not (0x00 or 0xF0) && (content[2] & 0x0C) != 0x0C;
    }
}
