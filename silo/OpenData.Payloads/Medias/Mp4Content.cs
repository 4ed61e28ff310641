using System.Buffers.Binary;

namespace OpenData.Payloads.Medias;

/// <summary>MP4, ISO/IEC 14496-12: boxes of size and type that fill the file, the first says what it is (<c>ftyp</c>), one describes
/// the film (<c>moov</c>).</summary>
internal static class Mp4Content
{
    private const int HeadBytes = 8;
    private const int LongHeadBytes = 16;
    private const uint ToTheEnd = 0;
    private const uint InLongSize = 1;

    public static bool IsWhole(ReadOnlySpan<byte> content)
    {
        var (isFirst, hasFilm) = (true, false);
        while (content.Length >= HeadBytes)
        {
            var type = content[4..HeadBytes];
            if (isFirst && !type.SequenceEqual("ftyp"u8))
            {
                return false;
            }

            hasFilm |= type.SequenceEqual("moov"u8);
            if (SizeOf(content) is not { } size)
            {
                return false;
            }

            content = content[size..];
            isFirst = false;
        }

        return hasFilm && content.IsEmpty;
    }

    // Null where the box does not end within the file.
    private static int? SizeOf(ReadOnlySpan<byte> content)
    {
        var size = BinaryPrimitives.ReadUInt32BigEndian(content);
        return size switch
        {
            ToTheEnd => content.Length,
            InLongSize => content.Length >= LongHeadBytes && BinaryPrimitives.ReadUInt64BigEndian(content[HeadBytes..]) is var longSize
                && longSize >= LongHeadBytes && longSize <= (ulong)content.Length ? (int)longSize : null,
            _ => size >= HeadBytes && size <= content.Length ? (int)size : null,
        };
    }
}
