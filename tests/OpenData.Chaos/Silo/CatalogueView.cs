using OpenData.Search.Catalog;
using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;

namespace OpenData.Chaos.Silo;

/// <summary>The catalogue as one silo has it.</summary>
/// <param name="Position">The line of the feed that its index holds.</param>
/// <param name="End">The last line of the feed.</param>
/// <param name="Stored">Versions by key, from the database; null for a resource that no trial has made.</param>
/// <param name="Indexed">All keys of the index in order.</param>
/// <param name="Misfound">Keys of those that the index does not find, alone, by the title that is stored.</param>
internal sealed record CatalogueView(
    long Position, long End, Dictionary<string, int?> Stored, string[] Indexed, string[] Misfound)
{
    private const int Page = 1000;

    public static async Task<CatalogueView> Take(
        CatalogIndex index, CatalogIndexing indexing, ChangeFeed feed, ResourceReader resources)
    {
        var end = await feed.End();
        var stored = new Dictionary<string, int?>(StringComparer.Ordinal);
        var misfound = new List<string>();
        await foreach (var each in resources.All())
        {
            stored[each.Resource.Key] = TrialResource.VersionOf(each.Resource);
            var hits = index.Search(new CatalogQuery { Text = $"\"{each.Resource.Title}\"" }).Hits;
            if (hits.Count != 1 || hits[0].Id != each.Resource.Key)
            {
                misfound.Add(each.Resource.Key);
            }
        }

        var indexed = new List<string>();
        while (index.Search(new CatalogQuery { Offset = indexed.Count, Limit = Page }).Hits is { Count: > 0 } hits)
        {
            indexed.AddRange(hits.Select(hit => hit.Id));
        }

        return new CatalogueView(indexing.Position, end, stored, [.. indexed.Order(StringComparer.Ordinal)], [.. misfound]);
    }
}
