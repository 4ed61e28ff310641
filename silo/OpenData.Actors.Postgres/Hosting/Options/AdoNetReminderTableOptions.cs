using System.Data.Common;
using OpenData.Actors.Postgres.Hosting;

namespace Orleans.Configuration;

/// <summary>Where reminders are. Exactly one of connection string and data source.</summary>
public class AdoNetReminderTableOptions : IAdoNetOptions
{
    /// <inheritdoc/>
    public string? ConnectionString { get; set; }

    /// <inheritdoc/>
    public DbDataSource? DataSource { get; set; }

    /// <inheritdoc/>
    public string Invariant { get; set; } = AdoNetInvariants.InvariantNamePostgreSql;
}
