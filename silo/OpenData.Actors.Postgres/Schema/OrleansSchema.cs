using System.Globalization;
using Npgsql;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Schema;

/// <summary>
/// Makes the tables of the schema <c>orleans</c> by the numbered scripts. All that is missing runs in one transaction under
/// an advisory lock, so that silos that start together do not get in each other's way.
/// </summary>
internal static class OrleansSchema
{
    // Any number that nothing else in the database takes; the text "orleans" in hexadecimal.
    private const long LockKey = 0x6F726C65616E73;

    private const int PatienceInSeconds = 60;

    /// <returns>How many scripts ran.</returns>
    /// <exception cref="OrleansConfigurationException">The tables were made by a newer version.</exception>
    public static async Task<int> Create(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // Another silo may be running a long script: this waits for it, whatever the limit for ordinary commands.
            await Execute(
                connection,
                $"SET LOCAL statement_timeout = '{PatienceInSeconds}s'; SELECT pg_advisory_xact_lock({LockKey})",
                cancellationToken).ConfigureAwait(false);
            var scripts = SqlScript.Numbered();
            var applied = await Applied(connection, cancellationToken).ConfigureAwait(false);
            if (applied > scripts.Count)
            {
                throw new OrleansConfigurationException(
                    $"The schema orleans has {applied} scripts, this version knows {scripts.Count}: start the newer version.");
            }

            for (var i = applied; i < scripts.Count; i++)
            {
                await Execute(connection, SqlScript.Read(scripts[i]), cancellationToken).ConfigureAwait(false);
                await Execute(
                    connection,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"INSERT INTO orleans.schema_scripts (number, name) VALUES ({i + 1}, '{scripts[i]}')"),
                    cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return scripts.Count - applied;
        }
    }

    private static async Task<int> Applied(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Looks first: where the tables are made for it, this user need not have the right to make a schema.
        if (await Ask(connection, "SELECT to_regclass('orleans.schema_scripts')::text", cancellationToken)
            .ConfigureAwait(false) is not string)
        {
            await Execute(
                connection,
                """
                CREATE SCHEMA IF NOT EXISTS orleans;
                CREATE TABLE orleans.schema_scripts (number integer PRIMARY KEY, name text NOT NULL)
                """,
                cancellationToken).ConfigureAwait(false);
            return 0;
        }

        return Convert.ToInt32(
            await Ask(connection, "SELECT coalesce(max(number), 0) FROM orleans.schema_scripts", cancellationToken)
                .ConfigureAwait(false),
            CultureInfo.InvariantCulture);
    }

    private static async Task<object?> Ask(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PatienceInSeconds };
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
