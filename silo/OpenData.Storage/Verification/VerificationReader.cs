using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Verification;
using OpenData.Storage.Databases;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;

namespace OpenData.Storage.Verification;

/// <summary>Reads requests of all accounts, oldest first.</summary>
/// <param name="reads">Reads.</param>
public sealed class VerificationReader(DatabaseReads reads)
{
    /// <summary>A page of requests.</summary>
    /// <param name="status">How far they are; null for all.</param>
    /// <param name="kind">What they are about; null for all.</param>
    /// <param name="after">Those after this place; 0 for the first.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<QueuedRequest>> Read(
        VerificationStatus? status, VerificationKind? kind, long after, int count, CancellationToken cancellationToken = default)
    {
        var rows = await reads.Read(
            (context, token) => Joined(context, Filtered(context, status, kind).Where(row => row.Sequence > after))
                .OrderBy(each => each.Row.Sequence)
                .Take(count)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(Queued)];
    }

    /// <summary>How many requests there are.</summary>
    public Task<int> Count(
        VerificationStatus? status, VerificationKind? kind, CancellationToken cancellationToken = default) =>
        reads.Read((context, token) => Filtered(context, status, kind).CountAsync(token), cancellationToken);

    /// <summary>One request, or null.</summary>
    public async Task<QueuedRequest?> Find(string id, CancellationToken cancellationToken = default)
    {
        var row = await reads.Read(
            (context, token) => Joined(context, context.Verifications.AsNoTracking().Where(row => row.Id == id))
                .FirstOrDefaultAsync(token),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : Queued(row);
    }

    private static IQueryable<VerificationRow> Filtered(
        OpenDataContext context, VerificationStatus? status, VerificationKind? kind) => context.Verifications.AsNoTracking()
        .Where(row => (status == null || row.Status == status) && (kind == null || row.Kind == kind));

    private static IQueryable<Named> Joined(OpenDataContext context, IQueryable<VerificationRow> rows) => rows.Join(
        context.Accounts.AsNoTracking(),
        row => row.Account,
        account => account.Id,
        (row, account) => new Named { Row = row, UserName = account.UserName });

    private static QueuedRequest Queued(Named named) => new(
        named.Row.Sequence, StoredJson.Read<VerificationRequest>(named.Row.Document), named.Row.Account, named.UserName);

    private sealed class Named
    {
        public required VerificationRow Row { get; init; }

        public required string UserName { get; init; }
    }
}
