using Npgsql;

namespace OpenData.Storage.Databases;

/// <summary>An advisory lock of PostgreSQL, held by a connection of its own: it ends with that, so a silo that is killed
/// keeps nobody waiting.</summary>
internal sealed class PostgresStartLock(string connectionString) : IStartLock
{
    // Any number that nothing else in the database takes; the text "start" in hexadecimal.
    private const long LockKey = 0x7374617274;

    public async Task<IAsyncDisposable> Take(CancellationToken cancellationToken)
    {
        // Waiting takes as long as what the other silo does, so there is no time limit but the caller's.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0, KeepAlive = 10 };
        var source = PostgresSources.Create("start", settings);
        var connection = source.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var command = new NpgsqlCommand($"SELECT pg_advisory_lock({LockKey})", connection);
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            return new Held(source, connection);
        }
        catch
        {
            await new Held(source, connection).DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private sealed class Held(NpgsqlDataSource source, NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }
}
