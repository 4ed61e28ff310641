using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Reads rows from row files; safe for concurrent calls. A call is a local read of microseconds to milliseconds and
/// does not wait on anything else, so it is not asynchronous.
/// </summary>
/// <param name="dataFolder">The data folder that a <see cref="RowFileWriter"/> wrote to.</param>
public sealed class RowFileReader(string dataFolder)
{
    private const int MostFilesRemembered = 4096;

    private readonly BlobFolder _blobs = new(dataFolder);
    private readonly ConcurrentDictionary<string, RowFile> _files = new(StringComparer.Ordinal);

    /// <summary>The columns of a table in the order of its file.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public EquatableList<DataItem> Columns(string blob) => FileOf(blob).Columns;

    /// <summary>The number of rows that pass all <paramref name="filters"/>.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="filters">What must hold of a row; empty keeps every row.</param>
    /// <exception cref="UnknownColumnException">A filter names no column of the table.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public long Count(string blob, IReadOnlyCollection<RowFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        var file = FileOf(blob);
        if (filters.Count == 0)
        {
            return file.RowCount;
        }

        return RowCondition.From(file, filters) is { } condition
            ? Query(
                blob, file, $"SELECT COUNT(*) FROM rows WHERE {condition.Sql}", condition.Values,
                command => (long)command.ExecuteScalar()!)
            : 0;
    }

    /// <summary>The rows that pass all <paramref name="filters"/>, in the order of the file.</summary>
    /// <param name="blob">The address, see <see cref="RowTable.Blob"/>.</param>
    /// <param name="filters">What must hold of a row; empty keeps every row.</param>
    /// <param name="offset">Rows to leave out at the start, from 0; past the end there are no rows.</param>
    /// <param name="limit">Rows at most, from 0; they are held in memory, so the caller bounds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset or limit is negative.</exception>
    /// <exception cref="UnknownColumnException">A filter names no column of the table.</exception>
    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public RowPage Read(string blob, IReadOnlyCollection<RowFilter> filters, long offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var file = FileOf(blob);
        var names = string.Join(", ", Enumerable.Range(0, file.Columns.Count).Select(i => $"c{i}"));
        if (filters.Count == 0)
        {
            // Ids have no gaps, so a far page costs the same as the first.
            var page = string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT {names} FROM rows WHERE id > {offset} ORDER BY id LIMIT {limit}");
            return new RowPage(file.Columns, Query(blob, file, page, [], command => ReadRows(command, file)));
        }

        if (RowCondition.From(file, filters) is not { } condition)
        {
            return new RowPage(file.Columns, []);
        }

        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {names} FROM rows WHERE {condition.Sql} ORDER BY id LIMIT {limit} OFFSET {offset}");
        return new RowPage(file.Columns, Query(blob, file, sql, condition.Values, command => ReadRows(command, file)));
    }

    private static T Query<T>(
        string blob, RowFile file, string sql, IReadOnlyList<object> values, Func<SqliteCommand, T> run)
    {
        try
        {
            using var connection = new SqliteConnection(file.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Count; i++)
            {
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), values[i]);
            }

            return run(command);
        }
        catch (SqliteException exception)
        {
            throw RowFile.Damaged(blob, file.ConnectionString, exception);
        }
    }

    private static List<IReadOnlyList<object?>> ReadRows(SqliteCommand command, RowFile file)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
        {
            var cells = new object?[file.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.IsDBNull(i) ? null : file.Columns[i].Type switch
                {
                    DataItemType.Integer => reader.GetInt64(i),
                    DataItemType.Number => reader.GetDouble(i),
                    _ => reader.GetString(i),
                };
            }

            rows.Add(cells);
        }

        return rows;
    }

    private RowFile FileOf(string blob)
    {
        if (_files.TryGetValue(blob, out var known))
        {
            return known;
        }

        var file = RowFile.Open(_blobs, blob);
        if (_files.Count >= MostFilesRemembered)
        {
            _files.Clear();
        }

        return _files[blob] = file;
    }
}
