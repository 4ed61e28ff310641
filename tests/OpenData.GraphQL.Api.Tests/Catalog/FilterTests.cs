using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class FilterTests : IClassFixture<SampleHost>
{
    private readonly CatalogueHost _host;

    public FilterTests(SampleHost sample) => _host = sample.Host;

    [Fact]
    public async Task Each_filter_keeps_exactly_the_resources_that_have_a_value()
    {
        await Check("""{"domain": ["道路交通"]}""", r => r.Domain == "道路交通");
        await Check("""{"domain": ["道路交通", "城市建设"]}""", r => r.Domain is "道路交通" or "城市建设");
        await Check("""{"scenario": ["停车引导"]}""", r => r.Scenarios.Contains("停车引导"));
        await Check("""{"provider": ["民政局", "教育局"]}""", r => r.Provider is "民政局" or "教育局");
        await Check("""{"openType": ["CONDITIONAL"]}""", r => r.OpenType == OpenType.Conditional);
        await Check("""{"category": ["INTERFACE"]}""", r => r.Category == ResourceCategory.Interface);
        await Check("""{"format": ["pdf"]}""", r => r.Formats.Contains("pdf"));
        await Check("""{"score": [5]}""", _ => false);
        await Check("""{"example": true}""", r => r.IsExample);
        await Check("""{"example": false}""", r => !r.IsExample);
    }

    [Fact]
    public async Task Filters_of_several_fields_hold_together()
    {
        await Check(
            """{"domain": ["道路交通"], "openType": ["UNCONDITIONAL"], "format": ["csv", "pdf"]}""",
            r => r.Domain == "道路交通" && r.OpenType == OpenType.Unconditional
                && (r.Formats.Contains("csv") || r.Formats.Contains("pdf")));
    }

    [Fact]
    public async Task A_filter_holds_together_with_a_text()
    {
        var keys = await _host.Keys(
            "text: \"停车场\", first: 100, filter: $filter", new { filter = JsonElement.Parse("""{"provider": ["交通委"]}""") });

        Assert.Equal(
            SampleResources.All.Where(r => r.Title.EndsWith("停车场", StringComparison.Ordinal) && r.Provider == "交通委")
                .Select(r => r.Key).Order(),
            keys.Order());
    }

    [Fact]
    public async Task Filters_are_joined_by_and_or_and_not()
    {
        await Check(
            """{"or": [{"domain": ["道路交通"]}, {"format": ["pdf"], "openType": ["CONDITIONAL"]}]}""",
            r => r.Domain == "道路交通" || (r.Formats.Contains("pdf") && r.OpenType == OpenType.Conditional));
        await Check("""{"not": {"provider": ["民政局"]}}""", r => r.Provider != "民政局");
        await Check(
            """{"format": ["csv"], "and": [{"not": {"domain": ["道路交通"]}}, {"or": [{"provider": ["教育局"]}, {"not": {"category": ["INTERFACE"]}}]}]}""",
            r => r.Formats.Contains("csv") && r.Domain != "道路交通"
                && (r.Provider == "教育局" || r.Category != ResourceCategory.Interface));
        await Check("""{"or": [], "and": []}""", _ => true);
        await Check("""{"not": {}}""", _ => false);
    }

    [Fact]
    public async Task An_empty_filter_or_list_keeps_everything_and_an_unknown_value_nothing()
    {
        await Check("{}", _ => true);
        await Check("""{"domain": [], "format": null}""", _ => true);
        await Check("""{"domain": ["没有的领域"]}""", _ => false);
        await Check("""{"format": ["CSV"]}""", _ => false);
    }

    [Fact]
    public async Task A_facet_counts_what_choosing_the_value_shows()
    {
        await CheckFacets("", "{}");
        await CheckFacets("", """{"domain": ["道路交通"]}""");
        await CheckFacets("", """{"domain": ["道路交通"], "openType": ["CONDITIONAL", "UNCONDITIONAL"]}""");
        await CheckFacets("text: \"停车场\", ", """{"category": ["PRODUCT"]}""");
        await CheckFacets("text: \"x1\", scope: DATA_ITEMS, ", """{"format": ["json"]}""");
    }

    [Fact]
    public async Task Facets_come_in_the_order_of_the_page_largest_count_first()
    {
        var facets = (await _host.Query("{ search { facets { field buckets { value count } } } }"))
            .GetProperty("search").GetProperty("facets").EnumerateArray().ToArray();

        Assert.Equal(
            ["domain", "scenario", "provider", "score", "openType", "category", "format"],
            facets.Select(facet => facet.GetProperty("field").GetString()));
        Assert.All(facets, facet =>
        {
            var counts = facet.GetProperty("buckets").EnumerateArray().Select(bucket => bucket.GetProperty("count").GetInt32()).ToArray();
            Assert.Equal(counts.OrderDescending(), counts);
        });
        Assert.Equal(
            SampleResources.All.SelectMany(r => r.Formats).CountBy(format => format).OrderBy(pair => pair.Key),
            facets[^1].GetProperty("buckets").EnumerateArray()
                .Select(bucket => KeyValuePair.Create(bucket.GetProperty("value").GetString()!, bucket.GetProperty("count").GetInt32()))
                .OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("filter: {color: [\"red\"]}")]
    [InlineData("filter: {openType: [SECRET]}")]
    [InlineData("filter: {score: [\"x\"]}")]
    [InlineData("filter: {domain: [null]}")]
    [InlineData("sort: BEST")]
    public async Task A_filter_that_the_schema_does_not_know_is_refused(string arguments)
    {
        var error = await _host.Error($"{{ search({arguments}) {{ totalCount }} }}");

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", error.Code());
    }

    private async Task Check(string filter, Func<Resource, bool> expected)
    {
        var data = (await _host.Query(
            "query ($filter: ResourceFilter) { search(first: 100, filter: $filter) { totalCount nodes { key } } }",
            new { filter = JsonElement.Parse(filter) })).GetProperty("search");

        var keys = SampleResources.All.Where(expected).Select(resource => resource.Key).Order().ToArray();
        Assert.Equal(keys, data.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()!).Order());
        Assert.Equal(keys.Length, data.GetProperty("totalCount").GetInt32());
    }

    private async Task CheckFacets(string text, string filter)
    {
        var query =
            $"query ($filter: ResourceFilter) {{ search({text}filter: $filter) {{"
            + " totalCount facets { field buckets { value count } } } }";
        var facets = (await _host.Query(query, new { filter = JsonElement.Parse(filter) })).GetProperty("search").GetProperty("facets");
        var chosen = JsonElement.Parse(filter).EnumerateObject()
            .ToDictionary(field => field.Name, field => (object)field.Value);
        Assert.NotEmpty(facets.EnumerateArray().SelectMany(facet => facet.GetProperty("buckets").EnumerateArray()));
        foreach (var facet in facets.EnumerateArray())
        {
            foreach (var bucket in facet.GetProperty("buckets").EnumerateArray())
            {
                var narrowed = new Dictionary<string, object>(chosen)
                {
                    [facet.GetProperty("field").GetString()!] = new[] { bucket.GetProperty("value") },
                };
                var found = (await _host.Query(query, new { filter = narrowed })).GetProperty("search");
                Assert.Equal(bucket.GetProperty("count").GetInt32(), found.GetProperty("totalCount").GetInt32());
            }
        }
    }
}
