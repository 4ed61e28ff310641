namespace OpenData.Search.Tests;

public sealed class FacetTests
{
    private static readonly SearchIndex Index = CorpusRecord.IndexOfAll();
    private static readonly string[] Fields = ["domain", "openAttr", "format"];

    [Theory]
    [InlineData(null)]
    [InlineData("名单")]
    [InlineData("养老机构 浦东新区")]
    public void Counts_are_what_a_click_gives(string? text)
    {
        foreach (var filters in FilterCases())
        {
            var request = new SearchRequest { Text = text, Filters = filters, Facets = Fields, MaxBuckets = 100 };
            var result = Index.Search(request);
            foreach (var facet in result.Facets)
            {
                foreach (var bucket in facet.Buckets)
                {
                    var clicked = new Dictionary<string, IReadOnlyList<string>>(filters) { [facet.Field] = [bucket.Value] };
                    Assert.Equal(bucket.Count, Index.Search(request with { Filters = clicked, Limit = 0 }).Total);
                }
            }
        }
    }

    [Fact]
    public void Counts_and_totals_agree_with_a_scan_of_the_records()
    {
        foreach (var filters in FilterCases())
        {
            var result = Index.Search(new() { Filters = filters, Facets = Fields, MaxBuckets = 100, Limit = 1000 });
            var kept = CorpusRecord.All.Where(r => Passes(r, filters, except: null)).ToList();
            Assert.Equal(kept.Count, result.Total);
            Assert.Equal(kept.Select(r => r.Id).Order(), result.Hits.Select(h => h.Id).Order());
            foreach (var facet in result.Facets)
            {
                var expected = CorpusRecord.All
                    .Where(r => Passes(r, filters, except: facet.Field))
                    .SelectMany(r => Values(r, facet.Field))
                    .GroupBy(v => v)
                    .ToDictionary(g => g.Key, g => g.Count());
                Assert.Equal(expected, facet.Buckets.Where(b => b.Count > 0).ToDictionary(b => b.Value, b => b.Count));
                Assert.Equal(facet.Buckets.Select(b => b.Count).OrderDescending(), facet.Buckets.Select(b => b.Count));
            }
        }
    }

    [Fact]
    public void Conditions_agree_with_a_scan_of_the_records_in_hits_totals_and_facets()
    {
        var (domain, format) = (Most("domain"), Most("format"));
        var (inDomain, hasFormat) = (SearchCondition.HasOneOf("domain", [domain]), SearchCondition.HasOneOf("format", [format, "没有"]));
        bool IsIn(CorpusRecord r) => Values(r, "domain").Contains(domain);
        bool Has(CorpusRecord r) => Values(r, "format").Contains(format);
        foreach (var (condition, holds) in ((SearchCondition, Func<CorpusRecord, bool>)[])
        [
            (inDomain, IsIn),
            (SearchCondition.Not(inDomain), r => !IsIn(r)),
            (SearchCondition.All([inDomain, hasFormat]), r => IsIn(r) && Has(r)),
            (SearchCondition.Any([inDomain, hasFormat]), r => IsIn(r) || Has(r)),
            (SearchCondition.Not(SearchCondition.Any([inDomain, SearchCondition.Not(hasFormat)])), r => !IsIn(r) && Has(r)),
            (SearchCondition.All([]), _ => true),
            (SearchCondition.Any([]), _ => false),
        ])
        {
            foreach (var filters in FilterCases())
            {
                var result = Index.Search(new() { Filters = filters, Condition = condition, Facets = Fields, MaxBuckets = 100, Limit = 1000 });
                var kept = CorpusRecord.All.Where(r => holds(r) && Passes(r, filters, except: null)).ToList();
                Assert.Equal(kept.Count, result.Total);
                Assert.Equal(kept.Select(r => r.Id).Order(), result.Hits.Select(h => h.Id).Order());
                foreach (var facet in result.Facets)
                {
                    var expected = CorpusRecord.All.Where(r => holds(r) && Passes(r, filters, except: facet.Field))
                        .SelectMany(r => Values(r, facet.Field)).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
                    Assert.Equal(expected, facet.Buckets.Where(b => b.Count > 0).ToDictionary(b => b.Value, b => b.Count));
                }
            }
        }

        static string Most(string field) => CorpusRecord.All.SelectMany(r => Values(r, field))
            .GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
    }

    [Fact]
    public void A_selected_value_is_shown_even_when_it_counts_nothing_or_falls_outside_the_largest()
    {
        var filters = new Dictionary<string, IReadOnlyList<string>> { ["domain"] = ["没有这个领域"] };
        var result = Index.Search(new() { Filters = filters, Facets = ["domain"], MaxBuckets = 2 });
        Assert.Equal(0, result.Total);
        Assert.Equal(3, result.Facets[0].Buckets.Count);
        Assert.Equal(new FacetBucket("没有这个领域", 0), result.Facets[0].Buckets[2]);
    }

    [Fact]
    public void Unknown_fields_are_named_in_the_error()
    {
        var error = Assert.Throws<UnknownFieldException>(() => Index.Search(new() { Facets = ["colour"] }));
        Assert.Equal("colour", error.Field);
        Assert.Contains("domain", error.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownFieldException>(() => Index.Search(new() { Scope = ["domain"] }));
        Assert.Throws<UnknownFieldException>(() => Index.Search(new() { Sort = SearchSort.By("domain") }));
    }

    private static IEnumerable<Dictionary<string, IReadOnlyList<string>>> FilterCases()
    {
        yield return [];
        yield return new() { ["openAttr"] = ["有条件开放"] };
        yield return new() { ["domain"] = ["道路交通", "公共安全"], ["format"] = ["CSV"] };
        yield return new() { ["domain"] = ["卫生健康"], ["format"] = ["CSV", "JSON"], ["openAttr"] = ["无条件开放"] };
        yield return new() { ["domain"] = [], ["format"] = ["RDF"] };
    }

    private static string[] Values(CorpusRecord record, string field) => field switch
    {
        "domain" => [record.Domain],
        "openAttr" => [record.OpenAttr],
        _ => [.. record.Format.Distinct()],
    };

    private static bool Passes(CorpusRecord record, Dictionary<string, IReadOnlyList<string>> filters, string? except) =>
        filters.All(f => f.Key == except || f.Value.Count == 0 || Values(record, f.Key).Intersect(f.Value).Any());
}
