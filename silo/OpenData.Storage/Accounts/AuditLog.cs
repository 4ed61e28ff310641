using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Auditing;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;

namespace OpenData.Storage.Accounts;

/// <summary>Reads the audit log.</summary>
/// <param name="reads">The database.</param>
public sealed class AuditLog(DatabaseReads reads)
{
    /// <summary>Lines, newest first.</summary>
    /// <param name="condition">Which.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<AuditEntry>> Find(
        AuditCondition condition, int offset, int limit, CancellationToken cancellationToken)
    {
        var rows = await reads.Read(
            (context, token) => Matching(context, condition)
                .OrderByDescending(row => row.Sequence)
                .Skip(offset).Take(limit)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new AuditEntry(
                DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Actor, row.Address, row.Subject, row.Action, row.Detail)),
        ];
    }

    /// <summary>How many there are.</summary>
    public Task<int> Count(AuditCondition condition, CancellationToken cancellationToken) =>
        reads.Read((context, token) => Matching(context, condition).CountAsync(token), cancellationToken);

    private static IQueryable<AuditRow> Matching(OpenDataContext context, AuditCondition condition)
    {
        var rows = context.Audit.AsNoTracking();
        if (condition.Account is { } account)
        {
            rows = rows.Where(row => row.Subject == account || row.Actor == account);
        }

        if (condition.Action is { } action)
        {
            rows = rows.Where(row => row.Action == action);
        }

        if (condition.From?.ToUnixTimeMilliseconds() is { } from)
        {
            rows = rows.Where(row => row.At >= from);
        }

        if (condition.To?.ToUnixTimeMilliseconds() is { } to)
        {
            rows = rows.Where(row => row.At < to);
        }

        return rows;
    }
}
