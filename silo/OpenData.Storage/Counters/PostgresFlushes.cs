using Npgsql;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Counters;

/// <summary>Runs a statement that adds what a silo counted. The statement notes the number of the flush in
/// <c>counter_flushes</c>, so that one which is sent again adds nothing.</summary>
/// <param name="source">The database.</param>
/// <param name="engine">Knows its errors.</param>
/// <param name="sql">The statement; it takes <c>@writer</c>, <c>@flush</c> and its own parameters.</param>
internal sealed class PostgresFlushes(NpgsqlDataSource source, IDatabaseEngine engine, string sql)
{
    // Who flushes: this run of this process.
    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <exception cref="StorageUnavailableException">The database did not answer in time; the flush may be added or not.
    /// </exception>
    public async Task Add(long flush, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        try
        {
            await Run(flush, parameters).WaitAsync(PostgresLimits.Call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (engine.IsUnavailable(exception))
        {
            throw new StorageUnavailableException(exception);
        }
    }

    private async Task Run(long flush, NpgsqlParameter[] parameters)
    {
        var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var command = new NpgsqlCommand(sql, connection);
            await using (command.ConfigureAwait(false))
            {
                command.Parameters.Add(new NpgsqlParameter<string>("writer", _writer));
                command.Parameters.Add(new NpgsqlParameter<long>("flush", flush));
                command.Parameters.AddRange(parameters);
                await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            }
        }
    }
}
