using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Datasets;
using OpenData.Storage.Databases;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;

namespace OpenData.Storage.ReadModel;

/// <summary>Reads the catalogue; never through a grain.</summary>
/// <param name="reads">The database.</param>
public sealed class ResourceReader(DatabaseReads reads)
{
    /// <summary>The resource with this key, or null.</summary>
    public async Task<StoredResource?> Find(string key, CancellationToken cancellationToken = default) =>
        (await Find([key], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(key);

    /// <summary>The resources with these keys, by key; keys without a resource are absent.</summary>
    public async Task<IReadOnlyDictionary<string, StoredResource>> Find(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        var rows = await reads.Read(
            (context, token) => context.Resources.AsNoTracking().Where(row => keys.Contains(row.Key)).ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Key, Present, StringComparer.Ordinal);
    }

    /// <summary>The key of the resource with this number, or null.</summary>
    public Task<string?> KeyOf(long number, CancellationToken cancellationToken = default) => reads.Read(
        (context, token) => context.Resources.AsNoTracking()
            .Where(row => row.Number == number)
            .Select(row => row.Key)
            .FirstOrDefaultAsync(token),
        cancellationToken);

    /// <summary>All resources in the order of their numbers, read in pages so that memory stays flat.</summary>
    public async IAsyncEnumerable<StoredResource> All([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        const int Page = 500;
        var after = 0L;
        while (true)
        {
            var from = after;
            var rows = await reads.Read(
                (context, token) => context.Resources.AsNoTracking()
                    .Where(row => row.Number > from)
                    .OrderBy(row => row.Number)
                    .Take(Page)
                    .ToListAsync(token),
                cancellationToken).ConfigureAwait(false);

            foreach (var row in rows)
            {
                yield return Present(row);
            }

            if (rows.Count < Page)
            {
                yield break;
            }

            after = rows[^1].Number;
        }
    }

    /// <summary>How many resources are stored.</summary>
    public Task<long> Count(CancellationToken cancellationToken = default) =>
        reads.Read(static (context, token) => context.Resources.LongCountAsync(token), cancellationToken);

    private static StoredResource Present(ResourceRow row) => new(row.Number, StoredJson.Read<Resource>(row.Document));
}
