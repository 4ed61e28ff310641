using System.Net.Sockets;
using Npgsql;

namespace OpenData.Actors.Postgres;

/// <summary>What errors of the database mean. Codes: PostgreSQL 15 manual, appendix A.</summary>
internal static class PostgresErrors
{
    private const string IdleInTransactionTimeout = "25P03";

    /// <summary>True if the database is down, starting, stopping, out of connections or too slow: nothing is wrong with
    /// the call, and it may succeed later.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.SqlState switch
        {
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.ReadOnlySqlTransaction or IdleInTransactionTimeout => true,
            var state => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal),
        },
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };
}
