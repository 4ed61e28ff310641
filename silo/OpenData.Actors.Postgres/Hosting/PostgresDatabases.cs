using System.Collections.Concurrent;
using System.Data.Common;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Hosting;

/// <summary>The databases that the parts of this silo use; parts that name the same one share its connections.</summary>
internal sealed class PostgresDatabases : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<OrleansDatabase>> _byConnectionString = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DbDataSource, Lazy<OrleansDatabase>> _bySource = new();

    /// <summary>What is wrong with the options of a part; null if nothing is.</summary>
    public static string? Error(string part, IAdoNetOptions options)
    {
        if (options.Invariant != AdoNetInvariants.InvariantNamePostgreSql)
        {
            return $"{nameof(options.Invariant)} of {part} is '{options.Invariant}'; only "
                + $"'{AdoNetInvariants.InvariantNamePostgreSql}' can be used.";
        }

        return string.IsNullOrWhiteSpace(options.ConnectionString) == options.DataSource is null
            ? $"{part} needs exactly one of {nameof(options.ConnectionString)} and {nameof(options.DataSource)}."
            : null;
    }

    /// <exception cref="OrleansConfigurationException">The options name no database.</exception>
    public OrleansDatabase Get(string part, IAdoNetOptions options)
    {
        if (Error(part, options) is { } error)
        {
            throw new OrleansConfigurationException($"The silo cannot start. {error}");
        }

        return options.DataSource is { } source
            ? _bySource.GetOrAdd(source, static key => new Lazy<OrleansDatabase>(() => OrleansDatabase.Of(key))).Value
            : _byConnectionString.GetOrAdd(
                options.ConnectionString!, static key => new Lazy<OrleansDatabase>(() => OrleansDatabase.Of(key))).Value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in _byConnectionString.Values.Concat(_bySource.Values))
        {
            if (database.IsValueCreated)
            {
                await database.Value.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
