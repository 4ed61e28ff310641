using System.Text;
using OpenData.Contracts.Blobs;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Reads rows from row files; safe for concurrent calls. A call is a local read of microseconds to milliseconds and
/// does not wait on anything else, so it is not asynchronous; what runs for longer than <see cref="TimeLimit"/> is stopped.
/// </summary>
/// <param name="dataFolder">The data folder that a <see cref="RowFileWriter"/> wrote to.</param>
/// <param name="shared">Where files of other silos are, of which this folder then keeps copies; null where there are none.
/// With it, await <see cref="Fetch"/> before reading.</param>
/// <param name="time">Measures how long a query runs.</param>
public sealed class RowFileReader(string dataFolder, IBlobStore? shared = null, TimeProvider? time = null)
{
    /// <summary>How long a query may run.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly RowFiles _files = new(new BlobFolder(dataFolder), shared);
    private readonly RowConnections _idle = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>
    /// Sees to it that a file is here. Costs nothing when it is; else it is copied from the shared store, once for all who
    /// ask meanwhile, and verified. A file that no store has is found missing by the reading.
    /// </summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="cancellationToken">Gives up waiting; the copying goes on.</param>
    /// <exception cref="RowFileUnavailableException">The shared store does not answer, or its file is damaged.</exception>
    public ValueTask Fetch(string blob, CancellationToken cancellationToken = default) => _files.Fetch(blob, cancellationToken);

    /// <summary>The columns of a table in the order of its file.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public EquatableList<DataItem> Columns(string blob) => _files.Open(blob).Columns;

    /// <summary>The number of rows that pass all <paramref name="filters"/>.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="filters">What must hold of a row; empty keeps every row.</param>
    /// <exception cref="UnknownColumnException">A filter names no column of the table.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public long Count(string blob, IReadOnlyCollection<RowFilter> filters) => Count(blob, QueryOf(_files.Open(blob), filters));

    /// <summary>The rows that pass all <paramref name="filters"/>, in the order of the file.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="filters">What must hold of a row; empty keeps every row.</param>
    /// <param name="offset">Rows to leave out at the start, from 0; past the end there are no rows.</param>
    /// <param name="limit">Rows at most, from 0; they are held in memory, so the caller bounds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset or limit is negative.</exception>
    /// <exception cref="UnknownColumnException">A filter names no column of the table.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public RowPage Read(string blob, IReadOnlyCollection<RowFilter> filters, long offset, int limit) =>
        Read(blob, QueryOf(_files.Open(blob), filters), offset, limit);

    /// <summary>The number of rows that meet a query, wherever it begins.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="query">Which rows.</param>
    /// <exception cref="UnknownColumnException">The query names no column of the table.</exception>
    /// <exception cref="UnfitValueException">A value does not compare with its column.</exception>
    /// <exception cref="RowQueryTooLongException">It took too long.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public long Count(string blob, RowQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var file = _files.Open(blob);
        if (query.Where is null)
        {
            return file.RowCount;
        }

        var sql = new RowSql(file, query.Where);
        using var counted = Select(blob, file, [new RowStatement($"SELECT COUNT(*) FROM rows WHERE {sql.Where}", sql.Values)]);
        return counted.Next();
    }

    /// <summary>Rows that meet a query, in its order.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="offset">Rows to leave out at the start, from 0; past the end there are no rows.</param>
    /// <param name="limit">Rows at most, from 0; they are held in memory, so the caller bounds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset or limit is negative.</exception>
    /// <exception cref="UnknownColumnException">The query names no column of the table.</exception>
    /// <exception cref="UnfitValueException">A value does not compare with its column.</exception>
    /// <exception cref="UnknownRowException">The query goes on after a row that is not there.</exception>
    /// <exception cref="RowQueryTooLongException">It took too long.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public RowPage Read(string blob, RowQuery query, long offset, int limit)
    {
        var columns = Columns(blob);
        using var cursor = Open(blob, query, columns, offset, limit);
        var rows = new List<IReadOnlyList<object?>>();
        while (cursor.Read())
        {
            rows.Add(Cells(cursor));
        }

        return new RowPage(columns, rows);
    }

    /// <summary>Rows that meet a query, in its order, to be read one by one.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="columns">What is read of them; columns of the table.</param>
    /// <param name="offset">Rows to leave out at the start, from 0; past the end there are no rows. 0 if the query has a row
    /// to go on after.</param>
    /// <param name="limit">Rows at most, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset or limit is negative.</exception>
    /// <exception cref="UnknownColumnException">The query or the columns name no column of the table.</exception>
    /// <exception cref="UnfitValueException">A value does not compare with its column.</exception>
    /// <exception cref="UnknownRowException">The query goes on after a row that is not there.</exception>
    /// <exception cref="RowQueryTooLongException">It took too long.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public RowCursor Open(string blob, RowQuery query, IReadOnlyList<DataItem> columns, long offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var file = _files.Open(blob);
        if (query.After is { } after && (after < 1 || after > file.RowCount))
        {
            throw new UnknownRowException(after);
        }

        if (query is { Where: null, OrderBy.Count: 0 })
        {
            // Numbers have no gaps, so a far page costs the same as the first.
            return Cursor(blob, file, new RowRange(query.After ?? offset, file.RowCount), columns, limit);
        }

        if (query.After is { } row)
        {
            return Cursor(blob, file, Select(blob, file, PageSql.After(file, query, PlaceOf(blob, file, query, row), limit)), columns, limit);
        }

        return query is { Where: { } where, OrderBy.Count: 0 }
            ? OpenMatching(blob, file, columns, new RowSql(file, where), offset, limit)
            : Cursor(blob, file, Select(blob, file, [PageSql.Skip(file, query, offset, limit)]), columns, limit);
    }

    private RowCursor OpenMatching(string blob, RowFile file, IReadOnlyList<DataItem> columns, RowSql sql, long offset, int limit)
    {
        var condition = RowPlaces.KeyOf(sql);
        var (row, count) = condition is null ? default : file.Places.Before(condition, offset);
        var cursor = Cursor(blob, file, Select(blob, file, [PageSql.Skip(sql, row, offset - count, limit)]), columns, limit);
        if (condition is not null)
        {
            cursor.Found += (found, number) => file.Places.Remember(condition, found, offset + number);
        }

        return cursor;
    }

    private static object?[] Cells(RowCursor cursor)
    {
        var cells = new object?[cursor.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = cursor.IsEmpty(i) ? null : cursor.Columns[i].Type switch
            {
                DataItemType.Integer => cursor.WholeOf(i),
                DataItemType.Number => cursor.NumberOf(i),
                _ => Encoding.UTF8.GetString(cursor.TextOf(i)),
            };
        }

        return cells;
    }

    private object?[] PlaceOf(string blob, RowFile file, RowQuery query, long row)
    {
        var columns = query.OrderBy.Select(each => file.Columns[file.PositionOf(each.Column)]).ToList();
        using var place = Cursor(blob, file, new RowRange(row - 1, row), columns, 1);
        place.Read();
        return Cells(place);
    }

    private RowCursor Cursor(string blob, RowFile file, RowNumbers numbers, IReadOnlyList<DataItem> columns, int limit)
    {
        try
        {
            return new RowCursor(file, numbers, columns, limit, () => Forget(blob));
        }
        catch (UnknownColumnException)
        {
            numbers.Dispose();
            throw;
        }
    }

    private SelectedRows Select(string blob, RowFile file, IEnumerable<RowStatement> statements)
    {
        var queue = new Queue<RowStatement>(statements); // Which may fail, before there is a connection to give back.
        return new SelectedRows(_idle.Take(blob) ?? Connect(blob, file), queue, GiveBack);
    }

    private RowConnection Connect(string blob, RowFile file)
    {
        try
        {
            return RowConnection.Open(file.Uri, blob, _time, TimeLimit);
        }
        catch (RowFileUnavailableException)
        {
            Forget(blob);
            throw;
        }
    }

    private void GiveBack(RowConnection connection, bool isDamaged)
    {
        if (isDamaged)
        {
            connection.Dispose();
            Forget(connection.Blob);
        }
        else
        {
            _idle.Return(connection);
        }
    }

    private static RowQuery QueryOf(RowFile file, IReadOnlyCollection<RowFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        return new RowQuery(
            filters.Count == 0 ? null : RowExpression.All([.. filters.Select(filter => ExpressionOf(file, filter))]), []);
    }

    private static RowExpression ExpressionOf(RowFile file, RowFilter filter)
    {
        var column = file.Columns[file.PositionOf(filter.Column)];
        return filter.Value.Length == 0 ? RowExpression.Cell(filter.Column, RowComparison.IsEmpty)
            : !ComparedValue.Fits(column, RowComparison.Equal, filter.Value) ? RowExpression.Any([]) // No cell can have the value.
            : RowExpression.Cell(filter.Column, RowComparison.Equal, filter.Value);
    }

    private void Forget(string blob)
    {
        _idle.Forget(blob);
        _files.Forget(blob);
    }
}
