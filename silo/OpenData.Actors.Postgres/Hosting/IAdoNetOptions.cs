using System.Data.Common;

namespace OpenData.Actors.Postgres.Hosting;

/// <summary>What names a database.</summary>
public interface IAdoNetOptions
{
    /// <summary>The connection string, null where <see cref="DataSource"/> is given. Time limits in it are replaced by
    /// shorter ones.</summary>
    string? ConnectionString { get; }

    /// <summary>A data source of Npgsql, null where <see cref="ConnectionString"/> is given. It keeps its own settings, and
    /// whoever made it disposes it.</summary>
    DbDataSource? DataSource { get; }

    /// <summary>The kind of database; only <c>Npgsql</c>.</summary>
    string Invariant { get; }
}
