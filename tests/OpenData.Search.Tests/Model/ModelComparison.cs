namespace OpenData.Search.Tests.Model;

/// <summary>Asks the engine and the model the same and compares what the contract fixes.</summary>
internal static class ModelComparison
{
    // Below this many documents with all words the engine may add some with fewer.
    private const int Enough = 10;

    private static readonly string[] EveryFacet = ModelIndex.Keywords;

    public static void Compare(SearchIndex index, ModelIndex model, ModelWorld world, int queries)
    {
        Assert.Equal(model.Documents.Count, index.Count);
        for (var run = 0; run < queries; run++)
        {
            Ask(index, model, world, world.Query());
        }

        Sorts(index, model, world);
    }

    private static void Ask(SearchIndex index, ModelIndex model, ModelWorld world, ModelQuery query)
    {
        var filters = world.Filters();
        var request = new SearchRequest
        {
            Text = world.Disguise(query.Text),
            Scope = query.Scope is { } field ? [field] : null,
            Filters = filters,
            Facets = EveryFacet,
            Limit = model.Documents.Count + 1,
            Highlight = world.Random.Next(2) == 0,
        };
        var what = $"\"{request.Text}\" {(query.Scope is null ? "" : $"in {query.Scope} ")}{string.Join(';', filters.Select(f => $"{f.Key}={string.Join('|', f.Value)}"))}";
        var result = index.Search(request);
        Equal(result.Total, result.Hits.Count, what);
        var ids = result.Hits.Select(hit => hit.Id).ToList();
        Equal(ids.Count, ids.Distinct().Count(), what);
        var passing = model.Passing(filters).ToDictionary(document => document.Id);
        Assert.All(ids, id => Assert.True(passing.ContainsKey(id), $"{what}: {id} does not pass the filters"));
        var must = passing.Values.Where(query.Must).Select(document => document.Id).ToHashSet();
        Assert.True(must.IsSubsetOf(ids), $"{what}: missing {string.Join(',', must.Except(ids))}");
        Assert.All(ids, id => Assert.True(query.May(passing[id]), $"{what}: {id} has nothing of it"));
        var exact = query.Words.Length < 2 || query.Scope is not null || model.Documents.Values.Count(query.Must) >= Enough;
        if (exact && query.Phrase.Length == 0)
        {
            Equal(must.Count, ids.Count, what);
        }

        Order(query, passing, result, what);
        Facets(index, model, query, request, result, exact && query.Phrase.Length == 0, what);
        Pages(index, request, ids, world, what);
        Highlights(query, passing, request, result, what);
        Limited(index, request, result, world, what);
        Explained(index, model, request, world, what);
    }

    private static void Order(
        ModelQuery query, Dictionary<string, ModelDocument> passing, SearchResult result, string what)
    {
        for (var i = 1; i < result.Hits.Count; i++)
        {
            var (before, after) = (result.Hits[i - 1], result.Hits[i]);
            Assert.True(before.Score >= after.Score, $"{what}: {after.Id} scores above {before.Id}");
            Assert.True(query.Scope is not null || query.Class(passing[before.Id]) >= query.Class(passing[after.Id]),
                $"{what}: {before.Id} stands before {after.Id}, which is of a better class");
        }
    }

    private static void Facets(
        SearchIndex index,
        ModelIndex model,
        ModelQuery query,
        SearchRequest request,
        SearchResult result,
        bool exact,
        string what)
    {
        Assert.Equal(EveryFacet, result.Facets.Select(facet => facet.Field));
        foreach (var facet in result.Facets)
        {
            if (exact)
            {
                var counted = model.Passing(request.Filters, except: facet.Field).Where(query.Must);
                var (expected, actual) = (ModelIndex.Count(counted, facet.Field), facet.Buckets.Where(bucket => bucket.Count > 0));
                Assert.True(expected.SequenceEqual(actual), $"{what}: {string.Join(',', expected)} but {string.Join(',', actual)}");
            }

            foreach (var bucket in facet.Buckets)
            {
                var clicked = new Dictionary<string, IReadOnlyList<string>>(request.Filters) { [facet.Field] = [bucket.Value] };
                var total = index.Search(request with { Filters = clicked, Limit = 0, Facets = [] }).Total;
                Assert.True(bucket.Count == total, $"{what}: {bucket} but {total} after the click");
            }
        }
    }

    private static void Pages(SearchIndex index, SearchRequest request, List<string> ids, ModelWorld world, string what)
    {
        var size = world.Random.Next(1, 20);
        var pages = new List<string>();
        for (var offset = 0; offset < ids.Count + 1; offset += size)
        {
            var page = index.Search(request with { Offset = offset, Limit = size, Highlight = false, Facets = [] });
            Equal(ids.Count, page.Total, what);
            pages.AddRange(page.Hits.Select(hit => hit.Id));
        }

        Assert.True(ids.SequenceEqual(pages), $"{what}: pages of {size} differ from one long page");
    }

    private static void Highlights(
        ModelQuery query,
        Dictionary<string, ModelDocument> passing,
        SearchRequest request,
        SearchResult result,
        string what)
    {
        if (!request.Highlight || query.Words.Length != 1 || query.Phrase.Length > 0 || query.Scope is not null)
        {
            return;
        }

        foreach (var hit in result.Hits)
        {
            var fields = passing[hit.Id].Texts().Where(text => text.Words.Contains(query.Words[0]))
                .Select(text => text.Field).Distinct();
            Assert.True(fields.Order().SequenceEqual(hit.Matches.Select(match => match.Field).Order()),
                $"{what}: {hit.Id} matched in {string.Join(',', fields)}, told {string.Join(',', hit.Matches.Select(m => m.Field))}");
            Assert.All(hit.Matches, match => Assert.Contains(match.Fragments, fragment => fragment.Contains($"<em>{query.Words[0]}", StringComparison.Ordinal)));
        }
    }

    private static void Limited(SearchIndex index, SearchRequest request, SearchResult whole, ModelWorld world, string what)
    {
        var limit = world.Random.Next(30);
        var result = index.Search(request with { TotalLimit = limit, Limit = 10, Facets = [], Highlight = false });
        Assert.True(whole.Hits.Take(10).Select(hit => hit.Id).SequenceEqual(result.Hits.Select(hit => hit.Id)),
            $"{what}: other hits when counting stops at {limit}");
        Assert.True(
            result.TotalIsExact ? result.Total == whole.Total : result.Total >= limit && result.Total <= whole.Total,
            $"{what}: {result.Total} of {whole.Total} counted with the limit {limit}, exact: {result.TotalIsExact}");
        var counted = index.Search(request with { TotalLimit = limit, Limit = 0 });
        Assert.True(counted.TotalIsExact && counted.Total == whole.Total, $"{what}: facets want every document");
    }

    // What is explained is the text: filters do not count.
    private static void Explained(SearchIndex index, ModelIndex model, SearchRequest request, ModelWorld world, string what)
    {
        if (request.Scope is not null || string.IsNullOrWhiteSpace(request.Text))
        {
            return;
        }

        var all = request with { Filters = new Dictionary<string, IReadOnlyList<string>>(), Facets = [], Highlight = false };
        var found = index.Search(all).Hits.Select(hit => hit.Id).ToHashSet();
        foreach (var id in model.Documents.Keys.Where(_ => world.Random.Next(20) == 0))
        {
            Assert.True(
                index.Explain(all, id) is null != found.Contains(id),
                $"{what}: {id} is {(found.Contains(id) ? "found but not explained" : "explained but not found")}");
        }

        Assert.Null(index.Explain(all, "nobody"));
    }

    private static void Sorts(SearchIndex index, ModelIndex model, ModelWorld world)
    {
        var filters = world.Filters();
        var passing = model.Passing(filters).ToList();
        var request = new SearchRequest { Filters = filters, Limit = model.Documents.Count + 1 };
        foreach (var descending in (bool[])[true, false])
        {
            Assert.Equal(
                ModelIndex.Ordered(passing, document => document.Updated, descending),
                Ids(request with { Sort = SearchSort.By("updated", descending) }));
            Assert.Equal(
                ModelIndex.Ordered(passing, document => document.Views, descending),
                Ids(request with { Sort = SearchSort.By("views", descending) }));
        }

        Assert.Equal(ModelIndex.Ordered(passing, document => document.Updated, true), Ids(request));
        var word = world.Word();
        Assert.Equal(
            ModelIndex.Ordered(passing.Where(d => d.Has(word)), d => d.Updated, true).Order(),
            Ids(request with { Text = word, Sort = SearchSort.Name() }).Order());

        IEnumerable<string> Ids(SearchRequest asked) => index.Search(asked).Hits.Select(hit => hit.Id);
    }

    private static void Equal(int expected, int actual, string what) =>
        Assert.True(expected == actual, $"{what}: expected {expected}, was {actual}");
}
