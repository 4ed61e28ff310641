using System.Buffers.Binary;

namespace OpenData.Payloads.Certificates;

/// <summary>JPEG, ITU-T T.81 annex B: segments by their markers, of them a frame, up to the scan, then an end of image. Cameras
/// write more after it, which is let be.</summary>
internal static class JpegContent
{
    private const byte Prefix = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const int MarkerBytes = 4;
    private const int LengthBytes = 2;
    private const int BufferBytes = 64 * 1024;

    public static ReadOnlySpan<byte> Start => [Prefix, 0xD8, Prefix];

    public static async Task<bool> IsWhole(Stream content, CancellationToken cancellationToken)
    {
        content.Position = Start.Length - 1;
        var head = new byte[MarkerBytes];
        var hasFrame = false;
        while (await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) == head.Length)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(LengthBytes));
            if (head[0] != Prefix || head[1] < 0xC0 || length < LengthBytes)
            {
                return false;
            }

            if (head[1] == StartOfScan)
            {
                return hasFrame && await HasEnd(content, cancellationToken);
            }

            hasFrame |= IsFrame(head[1]);
            content.Position += length - LengthBytes;
        }

        return false;
    }

    // SOF0 to SOF15 without DHT, JPG and DAC, which have numbers among them.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static async Task<bool> HasEnd(Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var isAfterPrefix = false;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var bytes = buffer.AsSpan(0, read);
            if ((isAfterPrefix && bytes[0] == EndOfImage) || bytes.IndexOf([Prefix, EndOfImage]) >= 0)
            {
                return true;
            }

            isAfterPrefix = bytes[^1] == Prefix;
        }

        return false;
    }
}
