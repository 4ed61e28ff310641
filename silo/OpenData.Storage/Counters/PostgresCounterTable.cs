using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Counters;

/// <summary>Counters that several silos add to. Adding is a transaction of its own and one round trip.</summary>
internal sealed class PostgresCounterTable(NpgsqlDataSource source, DatabaseReads reads, IDatabaseEngine engine) : ICounterTable
{
    private static readonly string SaveSql = EmbeddedSql.Read("counters_save.sql");

    // Who flushes: this run of this process.
    private readonly string _writer = Guid.NewGuid().ToString("N");

    public bool IsShared => true;

    public Task<IReadOnlyList<StoredCounter>> ReadAfter(long changed, CancellationToken cancellationToken) => reads.Read(
        async (context, token) => (IReadOnlyList<StoredCounter>)await context.Counters.AsNoTracking()
            .Where(row => row.Changed > changed)
            .OrderBy(row => row.Changed)
            .Select(row => new StoredCounter(
                row.Key, new CounterValues(row.Views, row.Downloads, row.Calls), row.Changed))
            .ToListAsync(token).ConfigureAwait(false),
        cancellationToken);

    public async Task Add(CounterFlush flush, CancellationToken cancellationToken)
    {
        try
        {
            await Save(flush).WaitAsync(PostgresLimits.Call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (engine.IsUnavailable(exception))
        {
            throw new StorageUnavailableException(exception);
        }
    }

    private async Task Save(CounterFlush flush)
    {
        var counted = flush.Counted.ToArray();
        var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var command = new NpgsqlCommand(SaveSql, connection);
            await using (command.ConfigureAwait(false))
            {
                command.Parameters.Add(new NpgsqlParameter<string>("writer", _writer));
                command.Parameters.Add(new NpgsqlParameter<long>("flush", flush.Number));
                command.Parameters.Add(Column("keys", counted, static line => line.Key));
                command.Parameters.Add(Column("views", counted, static line => line.Value.Views));
                command.Parameters.Add(Column("downloads", counted, static line => line.Value.Downloads));
                command.Parameters.Add(Column("calls", counted, static line => line.Value.Calls));
                await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            }
        }
    }

    private static NpgsqlParameter<T[]> Column<T>(
        string name, KeyValuePair<string, CounterValues>[] counted, Converter<KeyValuePair<string, CounterValues>, T> value) =>
        new(name, Array.ConvertAll(counted, value));
}
