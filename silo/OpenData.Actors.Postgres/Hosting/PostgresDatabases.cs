using System.Collections.Concurrent;
using System.Data.Common;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Hosting;

/// <summary>The databases that the parts of this silo use; parts that name the same one share its connections. Whichever part
/// asks first, the options of all are checked.</summary>
internal sealed class PostgresDatabases(IEnumerable<PostgresUse> uses, IServiceProvider services) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<OrleansDatabase>> _byConnectionString = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DbDataSource, Lazy<OrleansDatabase>> _bySource = new();

    /// <summary>The database of each part.</summary>
    /// <exception cref="OrleansConfigurationException">Options name no database; the message has all that do not.</exception>
    public IReadOnlyList<OrleansDatabase> All() => [.. Checked().Select(Of)];

    /// <summary>The database that the options of a part name.</summary>
    /// <exception cref="OrleansConfigurationException">Options name no database; the message has all that do not.</exception>
    public OrleansDatabase Get(IAdoNetOptions options)
    {
        Checked();
        return Of(options);
    }

    private static string? Error(string part, IAdoNetOptions options)
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

    private List<IAdoNetOptions> Checked()
    {
        var named = uses.Select(use => (use.Part, Options: use.Options(services))).ToList();
        var errors = named.Select(use => Error(use.Part, use.Options)).OfType<string>().ToList();
        return errors.Count > 0
            ? throw new OrleansConfigurationException("The silo cannot start. " + string.Join(" ", errors))
            : named.ConvertAll(use => use.Options);
    }

    private OrleansDatabase Of(IAdoNetOptions options) => options.DataSource is { } source
        ? _bySource.GetOrAdd(source, static key => new Lazy<OrleansDatabase>(() => OrleansDatabase.Of(key))).Value
        : _byConnectionString.GetOrAdd(
            options.ConnectionString!, static key => new Lazy<OrleansDatabase>(() => OrleansDatabase.Of(key))).Value;

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
