using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Entitlements;
using OpenData.Storage.Databases;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;

namespace OpenData.Storage.Entitlements;

/// <summary>Finds entitlements of all apps and accounts for those who operate the portal; never through a grain.</summary>
/// <param name="reads">The database.</param>
public sealed class EntitlementReader(DatabaseReads reads)
{
    /// <summary>Entitlements, over or not, newest first.</summary>
    /// <param name="condition">Which.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<HeldEntitlement>> Find(
        EntitlementCondition condition, int offset, int limit, CancellationToken cancellationToken)
    {
        var rows = await reads.Read(
            (context, token) => Matching(context, condition)
                .OrderByDescending(each => each.Row.GrantedAt)
                .ThenBy(each => each.Row.Subject)
                .ThenBy(each => each.Row.Resource)
                .Skip(offset).Take(limit)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(each => new HeldEntitlement(
                EntitlementStorage.HolderOf(each.Holder), StoredJson.Read<Entitlement>(each.Row.Document))),
        ];
    }

    /// <summary>How many there are.</summary>
    public Task<int> Count(EntitlementCondition condition, CancellationToken cancellationToken) =>
        reads.Read((context, token) => Matching(context, condition).CountAsync(token), cancellationToken);

    private static IQueryable<Held> Matching(OpenDataContext context, EntitlementCondition condition)
    {
        var holders = context.EntitlementHolders.AsNoTracking();
        foreach (var word in (condition.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            holders = holders.Where(row => row.SearchText.Contains(word));
        }

        var rows = context.Entitlements.AsNoTracking();
        if (condition.Subject is { } subject)
        {
            rows = rows.Where(row => row.Subject == subject);
        }

        if (condition.Resource is { } resource)
        {
            rows = rows.Where(row => row.Resource == resource);
        }

        return rows.Join(holders, row => row.Subject, holder => holder.Subject, (row, holder) => new Held { Row = row, Holder = holder });
    }

    private sealed class Held
    {
        public required EntitlementRow Row { get; init; }

        public required EntitlementHolderRow Holder { get; init; }
    }
}
