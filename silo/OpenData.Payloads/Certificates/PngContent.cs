using System.Buffers.Binary;

namespace OpenData.Payloads.Certificates;

/// <summary>PNG, ISO/IEC 15948: a signature, then chunks of length, type, data and check; IHDR first, pixels in IDAT, IEND last
/// and nothing after it.</summary>
internal static class PngContent
{
    private const int HeaderBytes = 13;
    private const int ChunkHeadBytes = 8;
    private const int CheckBytes = 4;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static async Task<bool> IsWhole(Stream content, CancellationToken cancellationToken)
    {
        content.Position = Signature.Length;
        var head = new byte[ChunkHeadBytes];
        var hasPixels = false;
        for (var isFirst = true; ; isFirst = false)
        {
            if (await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var end = content.Position + length + CheckBytes;
            if (end > content.Length || (isFirst && !(Is(head, "IHDR"u8) && length == HeaderBytes)))
            {
                return false;
            }

            hasPixels |= Is(head, "IDAT"u8) && length > 0;
            if (Is(head, "IEND"u8))
            {
                return hasPixels && length == 0 && end == content.Length;
            }

            content.Position = end;
        }
    }

    private static bool Is(byte[] head, ReadOnlySpan<byte> type) => head.AsSpan(CheckBytes).SequenceEqual(type);
}
