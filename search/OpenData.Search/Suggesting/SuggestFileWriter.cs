using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Suggesting;

/// <summary>Writes a suggestion file: a header (magic, version, number of sections, length of the file, checksum of
/// header and table), a table of sections (number, kind, checksum, offset, length) and the sections, each at a multiple
/// of eight bytes. Everything is little-endian; checksums are CRC-32C.</summary>
internal sealed class SuggestFileWriter
{
    /// <summary>The bytes before the table.</summary>
    public const int HeaderLength = 32;

    /// <summary>The bytes of one row of the table.</summary>
    public const int RowLength = 24;

    /// <summary>The version that this code writes and reads.</summary>
    public const uint Version = 1;

    private readonly List<(SuggestSection Section, int Kind, Array Content)> _sections = [];

    /// <summary>The first eight bytes of every suggestion file.</summary>
    public static ReadOnlySpan<byte> Magic => "ODSUGGST"u8;

    /// <summary>Adds a section; the array must stay as it is until <see cref="WriteTo"/>.</summary>
    public void Add<T>(SuggestSection section, int kind, T[] content)
        where T : unmanaged => _sections.Add((section, kind, content));

    /// <summary>Writes the file.</summary>
    public void WriteTo(Stream stream)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Suggestion files are written on little-endian machines only.");
        }

        var head = new byte[HeaderLength + _sections.Count * RowLength];
        long offset = Align(head.Length);
        for (var i = 0; i < _sections.Count; i++)
        {
            var (section, kind, content) = _sections[i];
            var bytes = BytesOf(content);
            var row = head.AsSpan(HeaderLength + i * RowLength, RowLength);
            BinaryPrimitives.WriteUInt16LittleEndian(row, (ushort)section);
            BinaryPrimitives.WriteUInt16LittleEndian(row[2..], (ushort)kind);
            BinaryPrimitives.WriteUInt32LittleEndian(row[4..], FileFormat.Checksum(0, bytes));
            BinaryPrimitives.WriteInt64LittleEndian(row[8..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(row[16..], bytes.Length);
            offset = Align(offset + bytes.Length);
        }

        Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), _sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), offset);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(24), FileFormat.Checksum(0, head));
        stream.Write(head);
        Pad(stream, head.Length);
        foreach (var (_, _, content) in _sections)
        {
            var bytes = BytesOf(content);
            stream.Write(bytes);
            Pad(stream, bytes.Length);
        }
    }

    private static long Align(long offset) => (offset + 7) & ~7L;

    private static void Pad(Stream stream, long length) => stream.Write(stackalloc byte[(int)(Align(length) - length)]);

    private static ReadOnlySpan<byte> BytesOf(Array content) => content.Length == 0
        ? default
        : MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(content), Buffer.ByteLength(content));
}
