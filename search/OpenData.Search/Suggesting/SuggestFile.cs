using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Suggesting;

/// <summary>Reads what <see cref="SuggestFileWriter"/> wrote. Opening verifies every checksum.</summary>
internal sealed class SuggestFile
{
    private const int MaxSections = 1 << 20;

    private readonly SuggestBytes _bytes;
    private readonly string _name;
    private readonly Dictionary<int, (long Offset, int Length)> _sections = [];

    /// <exception cref="SuggestFileException">The file is damaged.</exception>
    public SuggestFile(SuggestBytes bytes, string name)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Suggestion files are read on little-endian machines only.");
        }

        (_bytes, _name) = (bytes, name);
        if (bytes.Length < SuggestFileWriter.HeaderLength)
        {
            throw Damaged($"it has {bytes.Length} bytes, fewer than its header");
        }

        var head = bytes.Slice(0, SuggestFileWriter.HeaderLength);
        if (!head.StartsWith(SuggestFileWriter.Magic))
        {
            throw Damaged("it does not begin as a suggestion file does");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
        if (version != SuggestFileWriter.Version)
        {
            throw Damaged($"it has version {version}, this program reads {SuggestFileWriter.Version}");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(head[16..]);
        if (length != bytes.Length)
        {
            throw Damaged($"it has {bytes.Length} bytes, its header says {length}");
        }

        if (count is < 0 or > MaxSections || SuggestFileWriter.HeaderLength + (long)count * SuggestFileWriter.RowLength > length)
        {
            throw Damaged("its header is damaged");
        }

        ReadTable(count);
    }

    /// <summary>An exception that names this file.</summary>
    public SuggestFileException Damaged(string reason) => new(_name, reason);

    /// <summary>Where a section is.</summary>
    public (long Offset, int Length) Find(SuggestSection section, int kind = 0) =>
        _sections.TryGetValue(Key((ushort)section, kind), out var place)
            ? place
            : throw Damaged($"section {section} of kind {kind} is missing");

    /// <summary>The content of a section.</summary>
    public ReadOnlySpan<T> Read<T>(SuggestSection section, int kind = 0)
        where T : unmanaged
    {
        var (offset, length) = Find(section, kind);
        return MemoryMarshal.Cast<byte, T>(_bytes.Slice(offset, length));
    }

    private static int Key(int section, int kind) => (section << 16) | kind;

    private void ReadTable(int count)
    {
        var table = _bytes.Slice(0, SuggestFileWriter.HeaderLength + count * SuggestFileWriter.RowLength).ToArray();
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(24));
        table.AsSpan(24, 4).Clear();
        if (FileFormat.Checksum(0, table) != stored)
        {
            throw Damaged("the checksum of its header is wrong");
        }

        for (var i = 0; i < count; i++)
        {
            var row = table.AsSpan(SuggestFileWriter.HeaderLength + i * SuggestFileWriter.RowLength);
            var section = BinaryPrimitives.ReadUInt16LittleEndian(row);
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(row[2..]);
            var offset = BinaryPrimitives.ReadInt64LittleEndian(row[8..]);
            var length = BinaryPrimitives.ReadInt64LittleEndian(row[16..]);
            if (offset < 0 || length is < 0 or > int.MaxValue || offset > _bytes.Length - length)
            {
                throw Damaged($"section {section} of kind {kind} lies outside of it");
            }

            var bytes = _bytes.Slice(offset, (int)length);
            if (FileFormat.Checksum(0, bytes) != BinaryPrimitives.ReadUInt32LittleEndian(row[4..]))
            {
                throw Damaged($"the checksum of section {section} of kind {kind} is wrong");
            }

            var padding = (int)(-length & 7);
            if (offset > _bytes.Length - length - padding
                || _bytes.Slice(offset + length, padding).ContainsAnyExcept((byte)0))
            {
                throw Damaged($"section {section} of kind {kind} is not followed by zeros");
            }

            _sections[Key(section, kind)] = (offset, (int)length);
        }
    }
}
