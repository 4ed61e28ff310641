using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Accounts;
using OpenData.Storage.Databases;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;

namespace OpenData.Storage.Accounts;

/// <summary>Finds accounts for those who operate the portal; never through a grain.</summary>
/// <param name="reads">The database.</param>
public sealed class AccountDirectory(DatabaseReads reads)
{
    /// <summary>Accounts, newest first.</summary>
    /// <param name="condition">Which.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Account>> Find(
        AccountCondition condition, int offset, int limit, CancellationToken cancellationToken)
    {
        var documents = await reads.Read(
            (context, token) => Matching(context, condition)
                .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id)
                .Skip(offset).Take(limit)
                .Select(row => row.Document)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return [.. documents.Select(document => StoredJson.Read<AccountState>(document).Account!)];
    }

    /// <summary>How many there are.</summary>
    public Task<int> Count(AccountCondition condition, CancellationToken cancellationToken) =>
        reads.Read((context, token) => Matching(context, condition).CountAsync(token), cancellationToken);

    /// <summary>User names by the ids of accounts; ids without an account are absent.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesOf(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var rows = await reads.Read(
            (context, token) => context.Accounts
                .Where(row => ids.Contains(row.Id))
                .Select(row => new { row.Id, row.UserName })
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Id, row => row.UserName, StringComparer.Ordinal);
    }

    /// <summary>Accounts that have tokens with any of some hashes. All accounts are looked through.</summary>
    public async Task<IReadOnlyList<Account>> WithTokens(
        IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var documents = await reads.Read(
            (context, token) => context.Accounts
                .Where(row => hashes.Any(hash => row.Document.Contains(hash)))
                .Select(row => row.Document)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return [.. documents.Select(document => StoredJson.Read<AccountState>(document).Account!)];
    }

    /// <summary>The id of the account with a user name, or null.</summary>
    public Task<string?> IdOf(string userName, CancellationToken cancellationToken)
    {
        // The user name is the first word of what an account is found by.
        var word = userName.ToLowerInvariant() + " ";
        return reads.Read(
            (context, token) => context.Accounts
                .Where(row => row.SearchText.StartsWith(word))
                .Select(row => row.Id)
                .FirstOrDefaultAsync(token),
            cancellationToken);
    }

    private static IQueryable<AccountRow> Matching(OpenDataContext context, AccountCondition condition)
    {
        var rows = context.Accounts.AsNoTracking();
        if (condition.Kind is { } kind)
        {
            rows = rows.Where(row => row.Kind == kind);
        }

        if (condition.Role is { } role)
        {
            var name = $" {role} ";
            rows = rows.Where(row => (" " + row.Roles + " ").Contains(name));
        }

        foreach (var word in (condition.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchText.Contains(word));
        }

        return rows;
    }
}
