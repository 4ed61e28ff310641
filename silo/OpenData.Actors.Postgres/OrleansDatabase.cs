using System.Data.Common;
using Npgsql;
using OpenData.Actors.Postgres.Schema;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres;

/// <summary>
/// The database of a cluster. Every call is one round trip and one transaction: several statements go as one command, which
/// PostgreSQL runs as one transaction of its own, so no lock is ever held while a silo thinks or is stopped. No call takes
/// longer than <see cref="Limit"/>: a database that hangs is a database that is down.
/// </summary>
internal sealed class OrleansDatabase : IAsyncDisposable
{
    /// <summary>How long a call may take, connecting included.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // Beside those of the application, which shares the server's hundred with other silos.
    private const int Connections = 8;

    private readonly NpgsqlDataSource _source;
    private readonly bool _isOwned;
    private readonly SemaphoreSlim _preparing = new(1);
    private volatile bool _isPrepared;

    private OrleansDatabase(NpgsqlDataSource source, bool isOwned)
    {
        _source = source;
        _isOwned = isOwned;
    }

    /// <summary>The database of a connection string, with the limits that this library needs.</summary>
    public static OrleansDatabase Of(string connectionString)
    {
        var limited = new NpgsqlConnectionStringBuilder(connectionString);
        limited.Timeout = (int)Limit.TotalSeconds;
        limited.CommandTimeout = 0; // See Run.
        limited.TcpKeepAlive = true;
        limited.Options = $"{limited.Options} -c statement_timeout={Limit.TotalMilliseconds:0}".Trim();
        limited.ApplicationName ??= "orleans";
        limited.MaxPoolSize = limited.ShouldSerialize("Maximum Pool Size") ? limited.MaxPoolSize : Connections;
        limited.MaxAutoPrepare = limited.MaxAutoPrepare == 0 ? 32 : limited.MaxAutoPrepare;

        // The name is what metrics show; without one, they show the connection string.
        return new OrleansDatabase(new NpgsqlDataSourceBuilder(limited.ToString()) { Name = "membership" }.Build(), isOwned: true);
    }

    /// <summary>The database of a data source that somebody else made and disposes.</summary>
    /// <exception cref="OrleansConfigurationException">It is not one of Npgsql.</exception>
    public static OrleansDatabase Of(DbDataSource source) => source is NpgsqlDataSource npgsql
        ? new OrleansDatabase(npgsql, isOwned: false)
        : throw new OrleansConfigurationException($"The data source is {source.GetType()}, not {nameof(NpgsqlDataSource)}.");

    /// <summary>Makes the tables that are missing, once.</summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        if (_isPrepared)
        {
            return;
        }

        await _preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isPrepared)
            {
                var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    await OrleansSchema.Create(connection, cancellationToken).ConfigureAwait(false);
                }

                _isPrepared = true;
            }
        }
        catch (Exception exception) when (PostgresErrors.IsUnavailable(exception))
        {
            throw Unavailable("The tables of the schema orleans could not be made", exception);
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>
    /// Runs a command and reads what it answers. Slow statements are ended by the server. A server that hangs is left
    /// waiting: the caller gets its error in time, and the command ends when the server goes on or the connection breaks.
    /// Npgsql's own time limit is off, because it would ask the server to cancel, on a blocked thread, twice as long again.
    /// </summary>
    /// <param name="what">What the caller wants, for the message of a failure.</param>
    /// <param name="sql">One or more statements.</param>
    /// <param name="parameters">Values by name.</param>
    /// <param name="read">Takes the answer.</param>
    /// <param name="cancellationToken">Gives up waiting; a change may still be made.</param>
    /// <exception cref="PostgresUnavailableException">The database did not answer in time.</exception>
    public async Task<T> Run<T>(
        string what,
        string sql,
        IReadOnlyCollection<NpgsqlParameter> parameters,
        Func<NpgsqlDataReader, Task<T>> read,
        CancellationToken cancellationToken)
    {
        var work = Work(sql, parameters, read);
        try
        {
            return await work.WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (PostgresErrors.IsUnavailable(exception))
        {
            throw Unavailable(what, exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        if (_isOwned)
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<T> Work<T>(
        string sql,
        IReadOnlyCollection<NpgsqlParameter> parameters,
        Func<NpgsqlDataReader, Task<T>> read)
    {
        await Prepare(CancellationToken.None).ConfigureAwait(false);
        var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await using (command.ConfigureAwait(false))
            {
                foreach (var parameter in parameters)
                {
                    command.Parameters.Add(parameter);
                }

                return await Read(command, read).ConfigureAwait(false);
            }
        }
    }

    private static async Task<T> Read<T>(
        NpgsqlCommand command, Func<NpgsqlDataReader, Task<T>> read)
    {
        var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var answer = await read(reader).ConfigureAwait(false);

            // An error of a later statement is thrown here; without this it would go unseen.
            while (await reader.NextResultAsync().ConfigureAwait(false))
            {
            }

            return answer;
        }
    }

    private static PostgresUnavailableException Unavailable(string what, Exception exception) =>
        new($"{what}: the database does not answer ({exception.Message}).", exception);
}
