using Npgsql;
using OpenData.Storage.Counters;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Calls;

/// <summary>Counts that several silos add to. Adding is one statement.</summary>
internal sealed class PostgresCallTable(NpgsqlDataSource source, IDatabaseEngine engine) : ICallTable
{
    private readonly PostgresFlushes _flushes = new(source, engine, EmbeddedSql.Read("calls_save.sql"));

    public Task Add(long flush, IReadOnlyList<KeyValuePair<CallKey, long>> counted, CancellationToken cancellationToken) =>
        _flushes.Add(
            flush,
            [
                new NpgsqlParameter<DateOnly[]>("days", [.. counted.Select(line => line.Key.Day)]),
                new NpgsqlParameter<string[]>("resources", [.. counted.Select(line => line.Key.Resource)]),
                new NpgsqlParameter<string[]>("callers", [.. counted.Select(line => line.Key.Caller)]),
                new NpgsqlParameter<int[]>("codes", [.. counted.Select(line => line.Key.Code)]),
                new NpgsqlParameter<long[]>("calls", [.. counted.Select(line => line.Value)]),
            ],
            cancellationToken);
}
