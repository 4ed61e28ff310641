using System.Runtime.InteropServices;
using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.Search.Catalog;

/// <summary>
/// Which resources resemble one. Several searches each rank the catalogue: the words of its title, its data items,
/// its tags and keywords, its title among those of its provider. The rankings are merged by reciprocal rank
/// (Cormack, Clarke and Büttcher, SIGIR 2009), which needs no common scale of scores.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="resource">The resource.</param>
internal sealed class RelatedRanking(SearchIndex index, Resource resource)
{
    private const int Ranked = 60;
    private const int MostWords = 8;

    // Less than the 60 of the paper: here the first few of a ranking are meant, and the rest is often chance.
    private const int Damping = 10;

    // The same subject in another district is nearer than another subject in the same one.
    private const double PlaceShare = 0.3;
    private const double WordsShare = 2;

    // Only so much that it decides between equals.
    private const double ProviderShare = 0.1;

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

    // What has most of the title's words, by what they tell. The whole part of a score is how the text was found: what
    // has the resource's own title is found as it is.
    private void RankByTitle()
    {
        var hits = Find(new SearchRequest { Text = resource.Title });
        var own = hits.FirstOrDefault(hit => hit.Id == resource.Key);
        if (own.Id is not null)
        {
            _sameTitle.UnionWith(hits.Where(hit => Math.Floor(hit.Score) >= Math.Floor(own.Score)).Select(hit => hit.Id));
        }

        Add(hits.Select(hit => hit.Id).Where(key => !_sameTitle.Contains(key)), 1);
    }

    // A title of two words is found by both or by hardly anything: so each word votes, the rarer the more.
    private void RankByTitleWords()
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = index.Words(resource.Title);
        var place = PlaceLength(words);
        for (var i = 0; i < Math.Min(words.Count, MostWords); i++)
        {
            if (words[i].Length < 2)
            {
                continue;
            }

            // Titles that have the word come first, so that if they fill the page, the total tells best how many there are.
            var found = Search(new SearchRequest { Text = words[i] });
            var inTitle = found.Hits.Count(hit => hit.IsInTitle);
            var having = inTitle < Ranked ? inTitle : found.Total;
            var weight = Math.Log(1 + ((double)index.Count / Math.Max(1, having))) * (i < place ? PlaceShare : 1);
            foreach (var hit in found.Hits.Take(inTitle))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(votes, hit.Id, out _) += weight;
            }
        }

        Add(
            votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal)
                .Take(Ranked).Select(vote => vote.Key),
            WordsShare);
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

    private IReadOnlyList<SearchHit> Find(SearchRequest request) => Search(request).Hits;

    private SearchResult Search(SearchRequest request) => index.Search(request with { Limit = Ranked, Highlight = false });

    private void Add(IEnumerable<string> keys, double share)
    {
        var rank = 0;
        foreach (var key in keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_scores, key, out _) += share / (Damping + rank++);
        }
    }

    // How many of the first words name a district: 黄浦区, or 浦东 新区.
    private static int PlaceLength(IReadOnlyList<string> words)
    {
        for (var i = Math.Min(2, words.Count - 1); i-- > 0;)
        {
            if (words[i][^1] is '区' or '县' or '市' or '镇' or '乡')
            {
                return i + 1;
            }
        }

        return 0;
    }

    // Nothing that the query language would read as a quote or an exclusion.
    private static bool IsPlain(string name) => name.EnumerateRunes().All(Rune.IsLetterOrDigit);
}
