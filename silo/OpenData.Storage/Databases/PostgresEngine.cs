using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenData.Storage.Model;

namespace OpenData.Storage.Databases;

/// <summary>
/// PostgreSQL: several silos write at once. A sequence number is drawn before its transaction commits, so without a rule a
/// follower could see line 8, pass on, and never see line 7, whose transaction commits later. The rule: a transaction
/// stores its lines last, and takes a lock before that it keeps until it has committed and is visible. So numbers are
/// drawn in the order of the commits. See docs/decisions/0007-feed-order.md.
/// </summary>
internal sealed class PostgresEngine : IDatabaseEngine
{
    private static readonly string AppendAndCommit = EmbeddedSql.Read("append_and_commit.sql");

    public TimeSpan? Limit => PostgresLimits.Call;

    public async Task Complete(OpenDataContext context)
    {
        var lines = TakeLines(context);
        await context.SaveChangesAsync().ConfigureAwait(false);
        if (lines.Length == 0)
        {
            await context.Database.CommitTransactionAsync().ConfigureAwait(false);
            return;
        }

        // Lock, lines, notification and commit go as one command: this process may be stopped at any moment, and the lock
        // that everybody waits for is never held while the server waits for it. The transaction is over afterwards, and
        // disposing it does nothing more.
        var command = new NpgsqlCommand(AppendAndCommit, (NpgsqlConnection)context.Database.GetDbConnection());
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<string[]>("kinds", Array.ConvertAll(lines, line => line.Kind)));
            command.Parameters.Add(new NpgsqlParameter<string[]>("keys", Array.ConvertAll(lines, line => line.Key)));
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }

    // Codes: PostgreSQL 15 manual, appendix A.
    public bool IsUnavailable(Exception exception) => exception switch
    {
        StorageUnavailableException => true,
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal)
            || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal) // Shutting down, crashed, starting.
            || state is PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.ReadOnlySqlTransaction
            || state is "25P03", // The server ended a transaction that this process had left idle.
        NpgsqlException or SocketException or IOException or TimeoutException => true,

        // "Connection is not open": it broke between two commands of a transaction.
        InvalidOperationException { Source: nameof(Npgsql) } => true,
        _ => exception.InnerException is { } inner && IsUnavailable(inner),
    };

    public bool IsGivenUp(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } =>
            state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => exception.InnerException is { } inner && IsGivenUp(inner),
    };

    private static ChangeRow[] TakeLines(OpenDataContext context)
    {
        var entries = context.ChangeTracker.Entries<ChangeRow>().Where(entry => entry.State == EntityState.Added).ToArray();
        foreach (var entry in entries)
        {
            entry.State = EntityState.Detached;
        }

        return Array.ConvertAll(entries, entry => entry.Entity);
    }
}
