using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Rows of a query, one after the other, with their cells as they are written into answers. What a cell gives is good until the
/// cursor is disposed of, which is to be soon: it may hold a connection.
/// </summary>
public sealed unsafe class RowCursor : IDisposable
{
    private readonly RowFile _file;
    private readonly RowNumbers _numbers;
    private readonly int[] _positions;
    private readonly (int Start, int Length)[] _cells;
    private readonly int _limit;
    private readonly Action _forget;
    private byte* _row;
    private long _first;
    private int _count;
    private bool _isDamaged;

    internal RowCursor(RowFile file, RowNumbers numbers, IReadOnlyList<DataItem> columns, int limit, Action forget)
    {
        _file = file;
        _numbers = numbers;
        _positions = file.PositionsOf(columns);
        _cells = new (int, int)[file.Columns.Count];
        _limit = limit;
        _forget = forget;
        Columns = columns;
    }

    /// <summary>Raised at the end for the first row and the last, with the number of each among those that were read, from 1.
    /// </summary>
    internal event Action<long, int>? Found;

    /// <summary>The columns that were asked for, in that order.</summary>
    public IReadOnlyList<DataItem> Columns { get; }

    /// <summary>The number of the present row in the file, from 1.</summary>
    public long Row { get; private set; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="RowQueryTooLongException">It took too long.</exception>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public bool Read()
    {
        try
        {
            if (_count == _limit || _numbers.Next() is not (> 0 and var row))
            {
                return false;
            }

            Find(row);
            _count++;
            Row = row;
            _first = _count == 1 ? row : _first;
            return true;
        }
        catch (RowFileUnavailableException)
        {
            _isDamaged = true;
            throw;
        }
    }

    /// <summary>Whether a cell is empty.</summary>
    public bool IsEmpty(int column) => _cells[_positions[column]].Length == 0;

    /// <summary>A cell of a column of whole numbers.</summary>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public long WholeOf(int column) =>
        long.TryParse(TextOf(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw NoNumber();

    /// <summary>A cell of a column of numbers.</summary>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public double NumberOf(int column) =>
        double.TryParse(TextOf(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw NoNumber();

    /// <summary>A cell in UTF-8, a number as JSON has it; without length where it is empty.</summary>
    public ReadOnlySpan<byte> TextOf(int column)
    {
        var (start, length) = _cells[_positions[column]];
        return new ReadOnlySpan<byte>(_row + start, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _numbers.Dispose();
        if (_isDamaged)
        {
            _forget();
        }
        else if (_count > 0)
        {
            Found?.Invoke(_first, 1);
            Found?.Invoke(Row, _count);
        }

        _file.Cells.KeepAlive();
    }

    private RowFileUnavailableException NoNumber()
    {
        _isDamaged = true;
        return _file.Damaged("a cell is no number");
    }

    // Lengths first, then the cells themselves.
    private void Find(long row)
    {
        var bytes = _file.Cells.RowAt(row);
        _row = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes)); // Mapped memory does not move.
        var at = 0;
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i].Length = LengthAt(bytes, ref at);
        }

        foreach (ref var cell in _cells.AsSpan())
        {
            cell.Start = at;
            at += cell.Length;
            if ((uint)at > (uint)bytes.Length)
            {
                throw _file.Damaged("a cell lies outside of its row");
            }
        }
    }

    private int LengthAt(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = 0;
        for (var shift = 0; shift < 32 && at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80 && length >= 0)
            {
                return length;
            }
        }

        throw _file.Damaged("a length lies outside of its row");
    }
}
