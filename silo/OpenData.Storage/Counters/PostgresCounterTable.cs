using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Counters;

/// <summary>Counters that several silos add to. Adding is a transaction of its own and one round trip.</summary>
internal sealed class PostgresCounterTable(NpgsqlDataSource source, DatabaseReads reads, IDatabaseEngine engine) : ICounterTable
{
    private readonly PostgresFlushes _flushes = new(source, engine, EmbeddedSql.Read("counters_save.sql"));

    public bool IsShared => true;

    public Task<IReadOnlyList<StoredCounter>> ReadAfter(long changed, CancellationToken cancellationToken) => reads.Read(
        async (context, token) => (IReadOnlyList<StoredCounter>)await context.Counters.AsNoTracking()
            .Where(row => row.Changed > changed)
            .OrderBy(row => row.Changed)
            .Select(row => new StoredCounter(
                row.Key, new CounterValues(row.Views, row.Downloads, row.Calls), row.Changed))
            .ToListAsync(token).ConfigureAwait(false),
        cancellationToken);

    public Task Add(CounterFlush flush, CancellationToken cancellationToken)
    {
        var counted = flush.Counted.ToArray();
        return _flushes.Add(
            flush.Number,
            [
                Column("keys", counted, static line => line.Key),
                Column("views", counted, static line => line.Value.Views),
                Column("downloads", counted, static line => line.Value.Downloads),
                Column("calls", counted, static line => line.Value.Calls),
            ],
            cancellationToken);
    }

    private static NpgsqlParameter<T[]> Column<T>(
        string name, KeyValuePair<string, CounterValues>[] counted, Converter<KeyValuePair<string, CounterValues>, T> value) =>
        new(name, Array.ConvertAll(counted, value));
}
