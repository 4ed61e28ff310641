using System.Data.Common;
using OpenData.Actors.Postgres.Hosting;

namespace Orleans.Configuration;

/// <summary>Where the membership of the cluster is. Exactly one of connection string and data source.</summary>
public class AdoNetClusteringSiloOptions : IAdoNetOptions
{
    /// <inheritdoc/>
    public string? ConnectionString { get; set; }

    /// <inheritdoc/>
    public DbDataSource? DataSource { get; set; }

    /// <inheritdoc/>
    public string Invariant { get; set; } = AdoNetInvariants.InvariantNamePostgreSql;
}
