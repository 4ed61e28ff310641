using Npgsql;

namespace OpenData.Storage.Databases;

/// <summary>
/// How long anything may take on PostgreSQL. The server ends slow statements and forgotten transactions. Npgsql's own time
/// limit is off, because it would ask a hanging server to cancel, on a blocked thread, for as long again; whoever waits
/// stops waiting instead, and the command ends when the server goes on or the connection breaks.
/// </summary>
internal static class PostgresLimits
{
    /// <summary>A read or a commit, with waiting for its turn and connecting.</summary>
    public static readonly TimeSpan Call = TimeSpan.FromMilliseconds(2800);

    // Less than a call's, so that the server's own word comes first where it has one.
    private const int StatementInMilliseconds = 2500;
    private const int ConnectInSeconds = 2;

    // Three silos fit a server as it is installed, with a hundred connections. Who comes when all are busy waits his turn.
    private const int Connections = 20;

    /// <summary>The connection string with the limits in it.</summary>
    public static NpgsqlConnectionStringBuilder Apply(string connectionString)
    {
        var limited = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = ConnectInSeconds,
            CommandTimeout = 0,
            TcpKeepAlive = true,
        };
        limited.Options =
            $"{limited.Options} -c statement_timeout={StatementInMilliseconds}"
            + $" -c idle_in_transaction_session_timeout={StatementInMilliseconds}";
        limited.ApplicationName ??= "opendata";
        limited.MaxPoolSize = limited.ShouldSerialize("Maximum Pool Size") ? limited.MaxPoolSize : Connections;
        limited.MaxAutoPrepare = limited.MaxAutoPrepare == 0 ? 64 : limited.MaxAutoPrepare;
        return limited;
    }
}
