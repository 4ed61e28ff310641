using System.Data.Common;
using OpenData.Actors.Postgres.Hosting;

namespace Orleans.Configuration;

/// <summary>Where states of grains are. Exactly one of connection string and data source.</summary>
public class AdoNetGrainStorageOptions : IAdoNetOptions
{
    /// <inheritdoc/>
    public string? ConnectionString { get; set; }

    /// <inheritdoc/>
    public DbDataSource? DataSource { get; set; }

    /// <inheritdoc/>
    public string Invariant { get; set; } = AdoNetInvariants.InvariantNamePostgreSql;

    /// <summary>True: clearing a state removes its row. False: the row stays, without a value.</summary>
    public bool DeleteStateOnClear { get; set; }
}
