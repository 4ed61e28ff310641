using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>What a row file says of itself; the same for as long as the file exists.</summary>
internal sealed class RowFile
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<IReadOnlyList<DataItem>, int[]> _lists = [];

    private readonly string _blob;

    private RowFile(string blob, string uri, EquatableList<DataItem> columns, CellFile cells)
    {
        _blob = blob;
        Uri = uri;
        Columns = columns;
        Cells = cells;
        for (var i = 0; i < columns.Count; i++)
        {
            _positions[columns[i].Name] = i;
            if (columns[i].Code is { } code)
            {
                _positions[code] = i;
            }
        }
    }

    /// <summary>The file as SQLite opens it. Immutable: SQLite takes no locks and looks for no journal.</summary>
    public string Uri { get; }

    public long RowCount => Cells.RowCount;

    /// <summary>Its cells.</summary>
    public CellFile Cells { get; }

    public EquatableList<DataItem> Columns { get; }

    /// <summary>What is known of where rows stand that meet conditions.</summary>
    public RowPlaces Places { get; } = new();

    /// <exception cref="UnknownColumnException">No column has the name or code.</exception>
    public int PositionOf(string column) =>
        _positions.TryGetValue(column, out var position) ? position : throw new UnknownColumnException(column);

    /// <summary>The positions of these columns in the file. Made once for the same list.</summary>
    /// <exception cref="UnknownColumnException">One is not of the file.</exception>
    public int[] PositionsOf(IReadOnlyList<DataItem> columns) =>
        _lists.GetValue(columns, list => [.. list.Select(column => PositionOf(column.Name))]);

    /// <summary>What is thrown when the file contradicts itself.</summary>
    public RowFileUnavailableException Damaged(string reason) => new(_blob, reason);

    /// <exception cref="RowFileUnavailableException">The file is missing, damaged or of another format.</exception>
    public static RowFile Open(BlobFolder blobs, string blob)
    {
        var path = blobs.PathOf(blob);
        if (!File.Exists(path))
        {
            throw new RowFileUnavailableException(blob, "it is missing");
        }

        var uri = $"{new Uri(path).AbsoluteUri}?immutable=1";
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = uri,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString();
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            if (Scalar(connection, "PRAGMA application_id") != RowFileFormat.ApplicationId
                || Scalar(connection, "PRAGMA user_version") != RowFileFormat.Version)
            {
                throw new RowFileUnavailableException(blob, "it is no row file of this version");
            }

            var columns = ReadColumns(connection);
            return new RowFile(blob, uri, columns, CellsOf(blobs, blob, uri, columns, Scalar(connection, "SELECT row_count FROM facts")));
        }
        catch (SqliteException exception)
        {
            throw new RowFileUnavailableException(blob, $"SQLite says {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RowFileUnavailableException(blob, $"its cells cannot be read or written: {exception.Message}", exception);
        }
    }

    /// <summary>The file, or null where it is missing, damaged or of another format.</summary>
    public static RowFile? TryOpen(BlobFolder blobs, string blob)
    {
        try
        {
            return Open(blobs, blob);
        }
        catch (RowFileUnavailableException)
        {
            return null;
        }
    }

    // Made where they are missing: of a file of another silo, or of one that an earlier version wrote.
    private static CellFile CellsOf(BlobFolder blobs, string blob, string uri, EquatableList<DataItem> columns, long rows)
    {
        var path = blobs.CellsOf(blob);
        if (CellFile.TryOpen(path, blob, rows, columns.Count) is { } there)
        {
            return there;
        }

        var unfinished = blobs.NewUnfinished();
        try
        {
            CellFileWriter.Write(uri, blob, columns, rows, unfinished);
            BlobFolder.Publish(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return CellFile.TryOpen(path, blob, rows, columns.Count)
            ?? throw new RowFileUnavailableException(blob, "its cells are not as they were written");
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long value ? value : -1;
    }

    private static EquatableList<DataItem> ReadColumns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, code, type, length, description FROM columns ORDER BY position";
        using var reader = command.ExecuteReader();
        var columns = new List<DataItem>();
        while (reader.Read())
        {
            columns.Add(new DataItem(
                reader.GetString(0),
                reader.IsDBNull(1) ? null : reader.GetString(1),
                Enum.Parse<DataItemType>(reader.GetString(2)),
                reader.IsDBNull(3) ? null : reader.GetInt32(3),
                reader.GetString(4)));
        }

        return columns.ToEquatableList();
    }
}
