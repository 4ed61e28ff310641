using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Rows of a query, one after the other, with their cells as they are stored. What a cell gives is good until the next
/// <see cref="Read"/>. To be disposed of soon: it holds a connection.
/// </summary>
public sealed class RowCursor : IDisposable
{
    private readonly RowConnection _connection;
    private readonly Action<RowConnection, bool> _giveBack;
    private readonly Queue<RowStatement> _statements;
    private readonly int _limit;
    private nint _statement;
    private long _first;
    private long _last;
    private int _count;
    private bool _isDamaged;

    internal RowCursor(
        RowConnection connection,
        IReadOnlyList<DataItem> columns,
        IEnumerable<RowStatement> statements,
        int limit,
        Action<RowConnection, bool> giveBack)
    {
        _connection = connection;
        _statements = new Queue<RowStatement>(statements);
        _limit = limit;
        _giveBack = giveBack;
        Columns = columns;
    }

    /// <summary>Raised at the end for the first row and the last, with the number of each among those that were read, from 1.
    /// </summary>
    internal event Action<long, int>? Found;

    /// <summary>The columns that were asked for, in that order.</summary>
    public IReadOnlyList<DataItem> Columns { get; }

    /// <summary>The number of the present row in the file, from 1.</summary>
    public long Row => SqliteCells.Whole(_statement, 0);

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="RowQueryTooLongException">It took too long.</exception>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public bool Read()
    {
        try
        {
            while (_count < _limit)
            {
                if (_statement != 0 && _connection.Step(_statement))
                {
                    _count++;
                    _last = Row;
                    _first = _count == 1 ? _last : _first;
                    return true;
                }

                End();
                if (!_statements.TryDequeue(out var next))
                {
                    break;
                }

                _statement = _connection.Start(next);
            }

            return false;
        }
        catch (RowFileUnavailableException)
        {
            _isDamaged = true;
            throw;
        }
    }

    /// <summary>Whether a cell is empty.</summary>
    public bool IsEmpty(int column) => SqliteCells.Type(_statement, column + 1) == SqliteCells.Null;

    /// <summary>A cell of a column of whole numbers.</summary>
    public long WholeOf(int column) => SqliteCells.Whole(_statement, column + 1);

    /// <summary>A cell of a column of numbers.</summary>
    public double NumberOf(int column) => SqliteCells.Number(_statement, column + 1);

    /// <summary>A cell of a column of text or dates, in UTF-8; without length where it is empty.</summary>
    public ReadOnlySpan<byte> TextOf(int column) => SqliteCells.Text(_statement, column + 1);

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        if (_count > 0)
        {
            Found?.Invoke(_first, 1);
            Found?.Invoke(_last, _count);
        }

        _giveBack(_connection, _isDamaged);
    }

    private void End()
    {
        if (_statement != 0)
        {
            _ = SqliteCells.Reset(_statement);
            _ = SqliteCells.Unbind(_statement);
            _statement = 0;
        }
    }
}
