using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>Makes a <see cref="CellFile"/> of a row file.</summary>
internal static class CellFileWriter
{
    private const int MostNumberBytes = 32;
    private const int Buffered = 1 << 20;

    /// <summary>Writes all cells of a row file, in the order of its rows.</summary>
    /// <param name="uri">The row file, as SQLite opens it.</param>
    /// <param name="blob">Its address.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="path">Where the cells go: a file that is not there yet.</param>
    /// <exception cref="RowFileUnavailableException">The row file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string uri, string blob, IReadOnlyList<DataItem> columns, long rows, string path)
    {
        using var connection = RowConnection.Open(uri, blob, TimeProvider.System, TimeSpan.MaxValue);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffered);
        Span<byte> head = stackalloc byte[CellFile.HeadLength];
        head.Clear();
        file.Write(head); // Filled in at the end.

        var places = new List<long>((int)Math.Min(rows + 1, int.MaxValue / 2)) { CellFile.HeadLength };
        var row = new CellBuffer();
        var names = string.Join(", ", Enumerable.Range(0, columns.Count).Select(i => $"c{i}"));
        var statement = connection.Start(new RowStatement($"SELECT {names} FROM rows ORDER BY id", []));
        while (connection.Step(statement))
        {
            row.Clear();
            for (var i = 0; i < columns.Count; i++)
            {
                Add(row, statement, i, columns[i]);
            }

            row.WriteTo(file);
            places.Add(places[^1] + row.Length);
        }

        _ = SqliteCells.Reset(statement);
        if (places.Count != rows + 1)
        {
            throw new RowFileUnavailableException(blob, $"it has {places.Count - 1} rows and should have {rows}");
        }

        var end = Aligned(places[^1]);
        Span<byte> place = stackalloc byte[sizeof(long)];
        place.Clear();
        file.Write(place[..(int)(end - places[^1])]);
        foreach (var each in places)
        {
            BinaryPrimitives.WriteInt64LittleEndian(place, each);
            file.Write(place);
        }

        CellFile.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], rows);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], columns.Count);
        BinaryPrimitives.WriteInt64LittleEndian(head[24..], end);
        file.Position = 0;
        file.Write(head);
    }

    private static long Aligned(long position) => (position + sizeof(long) - 1) / sizeof(long) * sizeof(long);

    private static void Add(CellBuffer row, nint statement, int column, DataItem item)
    {
        Span<byte> number = stackalloc byte[MostNumberBytes];
        if (SqliteCells.Type(statement, column) == SqliteCells.Null)
        {
            row.Add([]);
            return;
        }

        switch (item.Type)
        {
            case DataItemType.Integer:
                _ = SqliteCells.Whole(statement, column).TryFormat(number, out var written, default, CultureInfo.InvariantCulture);
                row.Add(number[..written]);
                break;
            case DataItemType.Number:
                _ = SqliteCells.Number(statement, column).TryFormat(number, out written, default, CultureInfo.InvariantCulture);
                row.Add(number[..written]);
                break;
            default:
                row.Add(SqliteCells.Text(statement, column));
                break;
        }
    }

    // One row: lengths, then cells.
    private sealed class CellBuffer
    {
        private readonly ArrayBufferWriter<byte> _lengths = new();
        private readonly ArrayBufferWriter<byte> _cells = new();

        public long Length => _lengths.WrittenCount + _cells.WrittenCount;

        public void Clear()
        {
            _lengths.ResetWrittenCount();
            _cells.ResetWrittenCount();
        }

        public void Add(ReadOnlySpan<byte> cell)
        {
            var length = (uint)cell.Length;
            for (; length >= 0x80; length >>= 7)
            {
                _lengths.Write([(byte)(length | 0x80)]);
            }

            _lengths.Write([(byte)length]);
            _cells.Write(cell);
        }

        public void WriteTo(Stream stream)
        {
            stream.Write(_lengths.WrittenSpan);
            stream.Write(_cells.WrittenSpan);
        }
    }
}
