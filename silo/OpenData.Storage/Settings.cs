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
}
