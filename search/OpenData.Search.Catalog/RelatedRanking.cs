using System.Runtime.InteropServices;
using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.Search.Catalog;

/// <summary>
/// Which resources resemble one. Several searches each rank the catalogue: its title, the title's words one by one, its
/// data items, its tags and keywords, its title among those of its provider. The rankings are merged by reciprocal rank
/// (Cormack, Clarke and Büttcher, SIGIR 2009), which needs no common scale of scores.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="resource">The resource.</param>
internal sealed class RelatedRanking(SearchIndex index, Resource resource)
{
    private const int Ranked = 60;
    private const int Damping = 60;
    private const int MostWords = 8;
    private const double ProviderShare = 0.3;

    private readonly Dictionary<string, double> _scores = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sameTitle = new(StringComparer.Ordinal);

    /// <summary>The keys, nearest first; those of the same title last.</summary>
    public IReadOnlyList<string> Keys(int limit)
    {
        RankByTitle();
        RankByTitleWords();
        RankByText(string.Join(' ', resource.DataItems.Select(item => item.Name).Where(IsPlain).Distinct()));
        RankByText(string.Join(' ', resource.Tags.Concat(resource.Keywords).Where(IsPlain).Distinct()));
        RankByProvider();
        return [.. _scores
            .Where(scored => scored.Key != resource.Key)
            .OrderBy(scored => _sameTitle.Contains(scored.Key))
            .ThenByDescending(scored => scored.Value)
            .ThenBy(scored => scored.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(scored => scored.Key)];
    }

    // The whole part of a score is how the text was found: what has the resource's own title is found as it is.
    private void RankByTitle()
    {
        var hits = Find(new SearchRequest { Text = resource.Title });
        var own = hits.FirstOrDefault(hit => hit.Id == resource.Key);
        if (own is not null)
        {
            _sameTitle.UnionWith(hits.Where(hit => Math.Floor(hit.Score) >= Math.Floor(own.Score)).Select(hit => hit.Id));
        }

        Add(hits.Select(hit => hit.Id), 1);
    }

    // A title of two words is found by both or by hardly anything: so each word votes, the rarer the more.
    private void RankByTitleWords()
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in index.Words(resource.Title).Where(word => word.Length > 1).Distinct().Take(MostWords))
        {
            var result = index.Search(new SearchRequest
            {
                Text = word,
                Scope = [CatalogFields.Title],
                Limit = Ranked,
                Highlight = false,
            });
            var weight = Math.Log(1 + ((double)index.Count / Math.Max(1, result.Total)));
            foreach (var hit in result.Hits)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(votes, hit.Id, out _) += weight;
            }
        }

        Add(
            votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal)
                .Take(Ranked).Select(vote => vote.Key),
            1);
    }

    // Whoever has most of the words, by what they tell: few resources have all.
    private void RankByText(string text)
    {
        if (text.Length > 0)
        {
            Add(Find(new SearchRequest { Text = text }).Select(hit => hit.Id), 1);
        }
    }

    private void RankByProvider() => Add(
        Find(new SearchRequest
        {
            Text = resource.Title,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [CatalogFields.Provider] = [resource.Provider] },
        }).Select(hit => hit.Id),
        ProviderShare);

    private IReadOnlyList<SearchHit> Find(SearchRequest request) =>
        index.Search(request with { Limit = Ranked, Highlight = false }).Hits;

    private void Add(IEnumerable<string> keys, double share)
    {
        var rank = 0;
        foreach (var key in keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_scores, key, out _) += share / (Damping + rank++);
        }
    }

    // Nothing that the query language would read as a quote or an exclusion.
    private static bool IsPlain(string name) => name.EnumerateRunes().All(Rune.IsLetterOrDigit);
}
