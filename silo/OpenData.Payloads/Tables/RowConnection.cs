using SQLitePCL;

namespace OpenData.Payloads.Tables;

/// <summary>
/// One row file as SQLite opened it, with the statements that it has prepared; for one reader at a time. SQLite is called
/// without ADO.NET between: rows are found in a fraction of the time, and text stays in UTF-8.
/// </summary>
internal sealed class RowConnection : IDisposable
{
    private const int MostStatements = 32;
    // Files never change, so their pages are read where the system has them: scattered rows cost no call and no copy.
    private const string MapFile = "PRAGMA mmap_size = 1073741824";

    private const int StepsBetweenLooks = 50_000; // Some milliseconds.

    private readonly Dictionary<string, sqlite3_stmt> _statements = new(StringComparer.Ordinal);
    private readonly sqlite3 _database;
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private long _startedAt;

    private RowConnection(string blob, sqlite3 database, TimeProvider time, TimeSpan limit)
    {
        Blob = blob;
        _database = database;
        _time = time;
        _limit = limit;
        _ = raw.sqlite3_exec(database, MapFile); // What it does not map it reads.

        // A plan that looked at values would be made anew for each, which costs more than a page.
        _ = raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        raw.sqlite3_progress_handler(
            database, StepsBetweenLooks, static self => ((RowConnection)self).IsLate() ? 1 : 0, this);
    }

    /// <summary>The address of the file.</summary>
    public string Blob { get; }

    /// <exception cref="RowFileUnavailableException">SQLite cannot open it.</exception>
    public static RowConnection Open(string uri, string blob, TimeProvider time, TimeSpan limit)
    {
        // Each connection has one reader, so SQLite need not lock.
        var code = raw.sqlite3_open_v2(
            uri, out var database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code == raw.SQLITE_OK)
        {
            return new RowConnection(blob, database, time, limit);
        }

        var message = raw.sqlite3_errmsg(database).utf8_to_string();
        database.Dispose();
        throw new RowFileUnavailableException(blob, $"SQLite says {message}");
    }

    /// <summary>The statement, ready for its first step.</summary>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public nint Start(RowStatement statement)
    {
        _startedAt = _time.GetTimestamp();
        if (!_statements.TryGetValue(statement.Sql, out var prepared))
        {
            if (_statements.Count >= MostStatements)
            {
                Forget();
            }

            Check(raw.sqlite3_prepare_v2(_database, statement.Sql, out prepared));
            _statements[statement.Sql] = prepared;
        }

        for (var i = 0; i < statement.Values.Count; i++)
        {
            Check(statement.Values[i] switch
            {
                long whole => raw.sqlite3_bind_int64(prepared, i + 1, whole),
                double number => raw.sqlite3_bind_double(prepared, i + 1, number),
                var text => raw.sqlite3_bind_text(prepared, i + 1, (string)text),
            });
        }

        return prepared.DangerousGetHandle(); // It lives as long as this connection.
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="RowQueryTooLongException">It took too long.</exception>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public bool Step(nint statement)
    {
        var code = SqliteCells.Step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        throw code == raw.SQLITE_INTERRUPT ? new RowQueryTooLongException(_limit) : Damaged();
    }

    public void Dispose()
    {
        Forget();
        _database.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private bool IsLate() => _time.GetElapsedTime(_startedAt) > _limit;

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Damaged();
        }
    }

    private RowFileUnavailableException Damaged() =>
        new(Blob, $"SQLite says {raw.sqlite3_errmsg(_database).utf8_to_string()}");
}
