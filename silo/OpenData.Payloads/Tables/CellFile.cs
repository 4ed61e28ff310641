using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace OpenData.Payloads.Tables;

/// <summary>
/// The cells of a row file once more, one row behind the other as they are written into answers, mapped into memory: a row is
/// found by its number with one look, where SQLite descends a tree and decodes. It stands beside the row file, and is made of it
/// when it is not there. Little-endian: magic, number of rows, number of columns, where the places are; then for each row the
/// length of each cell in bytes (LEB128; 0 for an empty one) and the cells in UTF-8; then where each row starts, and where the last
/// one ends.
/// </summary>
internal sealed unsafe class CellFile
{
    /// <summary>Bytes before the first row.</summary>
    public const int HeadLength = 32;

    private readonly string _blob;
    private readonly MemoryMappedViewAccessor _view; // Keeps the pointers good.
    private readonly byte* _start;
    private readonly long* _places;
    private readonly long _end;

    private CellFile(string blob, MemoryMappedViewAccessor view, byte* start, long rows, long end)
    {
        (_blob, _view, _end) = (blob, view, end);
        RowCount = rows;
        _start = start;
        _places = (long*)(start + end);
    }

    /// <summary>The eight bytes that it begins with; another format has others.</summary>
    public static ReadOnlySpan<byte> Magic => "ODCELLS1"u8;

    public long RowCount { get; }

    /// <summary>Maps a file; null if it is missing, or not of this format and table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="blob">The address of the row file.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CellFile? TryOpen(string path, string blob, long rows, int columns)
    {
        if (!BitConverter.IsLittleEndian || !File.Exists(path))
        {
            return null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = file.Length;
        Span<byte> head = stackalloc byte[HeadLength];
        if (length < HeadLength || file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || !head[..8].SequenceEqual(Magic))
        {
            return null;
        }

        var end = BinaryPrimitives.ReadInt64LittleEndian(head[24..]);
        if (BinaryPrimitives.ReadInt64LittleEndian(head[8..]) != rows
            || BinaryPrimitives.ReadInt32LittleEndian(head[16..]) != columns
            || end < HeadLength || end % sizeof(long) != 0 || length - end != (rows + 1) * sizeof(long))
        {
            return null;
        }

        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        return new CellFile(blob, view, (byte*)view.SafeMemoryMappedViewHandle.DangerousGetHandle(), rows, end);
    }

    /// <summary>The lengths and cells of a row, good as long as this is.</summary>
    /// <param name="row">From 1 to <see cref="RowCount"/>.</param>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public ReadOnlySpan<byte> RowAt(long row)
    {
        if (row < 1 || row > RowCount)
        {
            throw Damaged();
        }

        var (from, to) = (_places[row - 1], _places[row]);
        return from >= HeadLength && from <= to && to <= _end && to - from <= int.MaxValue
            ? new ReadOnlySpan<byte>(_start + from, (int)(to - from))
            : throw Damaged();
    }

    /// <summary>Keeps the memory mapped until here.</summary>
    public void KeepAlive() => GC.KeepAlive(_view);

    private RowFileUnavailableException Damaged() => new(_blob, "a row lies outside of its cells");
}
