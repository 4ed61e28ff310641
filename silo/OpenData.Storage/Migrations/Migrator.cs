using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OpenData.Storage.Migrations;

/// <summary>
/// Brings a SQLite database to the present schema by the numbered scripts in <c>Sqlite/</c>. Each script runs once, in one
/// transaction with the row that records it, under SQLite's write lock: a crash leaves either all of it or nothing.
/// </summary>
public static class Migrator
{
    /// <summary>Applies what is missing. Returns how many scripts ran.</summary>
    /// <param name="connectionString">The SQLite database; made when absent, and switched to write-ahead logging.</param>
    /// <param name="cancellationToken">Stops between scripts.</param>
    /// <exception cref="SchemaTooNewException">The database was made by a newer version.</exception>
    public static async Task<int> Migrate(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await Execute(connection, null, "PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
        await Execute(
            connection,
            null,
            "CREATE TABLE IF NOT EXISTS schema_scripts (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)",
            cancellationToken).ConfigureAwait(false);

        var ran = 0;
        var scripts = MigrationScripts.Of("Sqlite");
        foreach (var (number, name) in scripts)
        {
            await using var transaction = connection.BeginTransaction(deferred: false);
            var applied = await Applied(connection, transaction, cancellationToken).ConfigureAwait(false);
            if (applied > scripts[^1].Number)
            {
                throw new SchemaTooNewException(applied, scripts[^1].Number);
            }

            if (number <= applied)
            {
                continue;
            }

            await Execute(connection, transaction, MigrationScripts.Read(name), cancellationToken).ConfigureAwait(false);
            await using var record = connection.CreateCommand();
            record.Transaction = transaction;
            record.CommandText = "INSERT INTO schema_scripts (number, name) VALUES ($number, $name)";
            record.Parameters.AddWithValue("$number", number);
            record.Parameters.AddWithValue("$name", name);
            await record.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            ran++;
        }

        return ran;
    }

    private static async Task<int> Applied(
        SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT COALESCE(MAX(number), 0) FROM schema_scripts";
        return Convert.ToInt32(
            await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
    }

    private static async Task Execute(
        SqliteConnection connection, SqliteTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
