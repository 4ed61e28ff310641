using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Writes one row file at a path that nobody else knows yet. Without a journal: a crash leaves a file without an
/// address, which is thrown away.
/// </summary>
internal sealed class RowFileBuilder : IDisposable
{
    private readonly SqliteConnection _connection;

    private RowFileBuilder(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        _connection = new SqliteConnection(connectionString.ToString());
        _connection.Open();
    }

    /// <summary>Writes all rows of <paramref name="table"/> with their indexes; the file is whole when it returns.</summary>
    /// <exception cref="TableRejectedException">A row or cell does not fit.</exception>
    public static long Build(
        string path, CsvTable table, EquatableList<DataItem> columns, CancellationToken cancellationToken)
    {
        using var builder = new RowFileBuilder(path);
        builder.CreateTables(columns);
        var rows = builder.InsertRows(table, columns, cancellationToken);
        builder.Finish(columns.Count, rows);
        return rows;
    }

    public void Dispose() => _connection.Dispose();

    private void CreateTables(EquatableList<DataItem> columns)
    {
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY");
        Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {RowFileFormat.ApplicationId}; PRAGMA user_version = {RowFileFormat.Version}"));
        Execute("BEGIN");
        Execute("CREATE TABLE facts (row_count INTEGER NOT NULL) STRICT");
        Execute("""
            CREATE TABLE columns (
                position INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT, type TEXT NOT NULL, length INTEGER,
                description TEXT NOT NULL) STRICT
            """);
        var definitions = columns.Select((column, i) => $"c{i} {RowFileFormat.SqlType(column)}");
        Execute($"CREATE TABLE rows (id INTEGER PRIMARY KEY, {string.Join(", ", definitions)}) STRICT");
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            using var insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO columns VALUES (@position, @name, @code, @type, @length, @description)";
            insert.Parameters.AddWithValue("@position", i);
            insert.Parameters.AddWithValue("@name", column.Name);
            insert.Parameters.AddWithValue("@code", (object?)column.Code ?? DBNull.Value);
            insert.Parameters.AddWithValue("@type", (column.Type ?? DataItemType.Text).ToString());
            insert.Parameters.AddWithValue("@length", (object?)column.Length ?? DBNull.Value);
            insert.Parameters.AddWithValue("@description", column.Description);
            insert.ExecuteNonQuery();
        }
    }

    private long InsertRows(CsvTable table, EquatableList<DataItem> columns, CancellationToken cancellationToken)
    {
        using var insert = _connection.CreateCommand();
        var names = Enumerable.Range(0, columns.Count).Select(i => $"@c{i}");
        insert.CommandText = $"INSERT INTO rows VALUES (@id, {string.Join(", ", names)})";
        var id = insert.Parameters.Add("@id", SqliteType.Integer);
        var cells = new SqliteParameter[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = insert.CreateParameter();
            cells[i].ParameterName = $"@c{i}";
            insert.Parameters.Add(cells[i]);
        }

        long row = 0;
        while (table.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            id.Value = row;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i].Value = CellParser.Parse(table.Cells[i], columns[i], row) ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        return row;
    }

    private void Finish(int columnCount, long rows)
    {
        Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO facts VALUES ({rows})"));
        for (var i = 0; i < Math.Min(columnCount, RowLimits.IndexedColumns); i++)
        {
            Execute($"CREATE INDEX by_c{i} ON rows (c{i})");
        }

        Execute("COMMIT");
        Execute("ANALYZE");
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
