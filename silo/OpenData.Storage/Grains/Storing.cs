using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenData.Storage.Model;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>The rule of optimistic concurrency, once for every table: insert when new, else update the version read.</summary>
internal static class Storing
{
    private const int ConstraintViolated = 19; // SQLITE_CONSTRAINT, https://www.sqlite.org/rescode.html#constraint

    /// <summary>Puts the row into the transaction under version + 1, expecting <paramref name="version"/> in the
    /// database, or no row when it is null.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="property">The version in the row; it has the new one afterwards.</param>
    /// <param name="first">The version of a row that is new.</param>
    public static void Put<TRow>(
        OpenDataContext context, TRow row, long? version, Expression<Func<TRow, long>> property, long first = 1)
        where TRow : class
    {
        if (version is null)
        {
            context.Add(row);
            context.Entry(row).Property(property).CurrentValue = first;
            return;
        }

        var entry = context.Attach(row);
        entry.State = EntityState.Modified;
        entry.Property(property).OriginalValue = version.Value;
        entry.Property(property).CurrentValue = version.Value + 1;
    }

    /// <summary>Turns a lost race into the exception that deactivates the grain.</summary>
    /// <exception cref="InconsistentStateException">Another writer was first.</exception>
    public static async Task Guard(string? etag, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (DbUpdateException exception) when (
            exception is DbUpdateConcurrencyException
            || exception.InnerException is SqliteException { SqliteErrorCode: ConstraintViolated }
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new InconsistentStateException(
                $"The stored state is not in version {etag ?? "none"} any more: another writer was first.",
                storedEtag: null,
                currentEtag: etag,
                exception);
        }
    }
}
