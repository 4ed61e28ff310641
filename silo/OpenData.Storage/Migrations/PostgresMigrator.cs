using System.Globalization;
using Npgsql;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Migrations;

/// <summary>
/// Brings a PostgreSQL database to the present schema by the numbered scripts in <c>Postgres/</c>. All that is missing runs
/// in one transaction under an advisory lock: of silos that start together one migrates, and the others find it done.
/// </summary>
public static class PostgresMigrator
{
    // Any number that nothing else in the database takes; the text "schema" in hexadecimal.
    private const long LockKey = 0x736368656D61;

    private const int PatienceInSeconds = 60;

    /// <summary>Applies what is missing. Returns how many scripts ran.</summary>
    /// <param name="connectionString">The database; it must exist.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <exception cref="SchemaTooNewException">The database was made by a newer version.</exception>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public static async Task<int> Migrate(string connectionString, CancellationToken cancellationToken = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = PatienceInSeconds,
        };
        try
        {
            var source = PostgresSources.Create("migration", settings);
            await using var owned = source.ConfigureAwait(false);
            var connection = source.CreateConnection();
            await using (connection.ConfigureAwait(false))
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var ran = await Apply(connection, cancellationToken).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return ran;
                }
            }
        }
        catch (NpgsqlException exception) when (exception is not PostgresException
            || exception.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            throw new StorageUnavailableException(exception);
        }
    }

    private static async Task<int> Apply(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await Ask(connection, $"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken).ConfigureAwait(false);
        var applied = 0;
        if (await Ask(connection, "SELECT to_regclass('schema_scripts')::text", cancellationToken).ConfigureAwait(false)
            is string)
        {
            applied = Convert.ToInt32(
                await Ask(connection, "SELECT coalesce(max(number), 0) FROM schema_scripts", cancellationToken)
                    .ConfigureAwait(false),
                CultureInfo.InvariantCulture);
        }
        else
        {
            await Ask(
                connection,
                "CREATE TABLE schema_scripts (number integer NOT NULL PRIMARY KEY, name text NOT NULL)",
                cancellationToken).ConfigureAwait(false);
        }

        var scripts = MigrationScripts.Of("Postgres");
        if (applied > scripts[^1].Number)
        {
            throw new SchemaTooNewException(applied, scripts[^1].Number);
        }

        var ran = 0;
        foreach (var (number, name) in scripts)
        {
            if (number > applied)
            {
                await Ask(connection, MigrationScripts.Read(name), cancellationToken).ConfigureAwait(false);
                await Ask(
                    connection,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"INSERT INTO schema_scripts (number, name) VALUES ({number}, '{name}')"),
                    cancellationToken).ConfigureAwait(false);
                ran++;
            }
        }

        return ran;
    }

    private static async Task<object?> Ask(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
