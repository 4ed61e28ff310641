using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;

namespace OpenData.Storage;

/// <summary>Facts about a data folder.</summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class Settings(DatabaseReads reads, GroupCommit commits)
{
    /// <summary>The content hash of the shipped catalogue that was imported to its end.</summary>
    public const string ShippedCatalogue = "shipped-catalogue";

    /// <summary>The value, or null.</summary>
    public async Task<string?> Get(string name, CancellationToken cancellationToken = default)
    {
        var row = await reads.Read(
            (context, token) => context.Settings.AsNoTracking().FirstOrDefaultAsync(row => row.Name == name, token),
            cancellationToken).ConfigureAwait(false);
        return row?.Value;
    }

    /// <summary>The values of all names that begin so, in the order of the names.</summary>
    /// <param name="prefix">Letters, digits, dashes and slashes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> All(string prefix, CancellationToken cancellationToken = default) => await reads.Read(
        (context, token) => context.Settings.AsNoTracking()
            .Where(row => EF.Functions.Like(row.Name, prefix + "%"))
            .OrderBy(row => row.Name)
            .Select(row => row.Value)
            .ToListAsync(token),
        cancellationToken).ConfigureAwait(false);

    /// <summary>Stores the value.</summary>
    public Task Put(string name, string value, CancellationToken cancellationToken = default) =>
        commits.Commit(
            context => context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO settings (name, value) VALUES ({name}, {value})
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                CancellationToken.None),
            cancellationToken);

    /// <summary>Stores the value unless there is one: of several who try, the first one's stays.</summary>
    public Task Claim(string name, string value, CancellationToken cancellationToken = default) =>
        commits.Commit(
            context => context.Database.ExecuteSqlAsync(
                $"INSERT INTO settings (name, value) VALUES ({name}, {value}) ON CONFLICT (name) DO NOTHING",
                CancellationToken.None),
            cancellationToken);
}
