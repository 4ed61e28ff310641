using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class PagingTests : IClassFixture<SampleHost>
{
    private readonly CatalogueHost _host;

    public PagingTests(SampleHost sample) => _host = sample.Host;

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 7)]
    [InlineData("", 19)]
    [InlineData("", 57)]
    [InlineData("sort: NAME, ", 10)]
    [InlineData("sort: RATING, ", 10)]
    [InlineData("text: \"名称\", ", 4)]
    [InlineData("text: \"x1\", scope: DATA_ITEMS, ", 5)]
    public async Task Cursors_lead_through_all_pages_without_gaps_or_repeats(string arguments, int first)
    {
        var whole = await _host.Keys($"{arguments}first: 100");
        var keys = new List<string>();
        string? after = null;
        bool hasNext;
        do
        {
            var page = (await _host.Query(
                $$"""
                query ($after: String) {
                  search({{arguments}}first: {{first}}, after: $after) {
                    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { key } }
                  }
                }
                """,
                new { after })).GetProperty("search");
            var edges = page.GetProperty("edges").EnumerateArray().ToArray();
            var info = page.GetProperty("pageInfo");
            Assert.Equal(whole.Length, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(after is not null, info.GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(edges[0].GetProperty("cursor").GetString(), info.GetProperty("startCursor").GetString());
            Assert.Equal(edges[^1].GetProperty("cursor").GetString(), info.GetProperty("endCursor").GetString());
            keys.AddRange(edges.Select(edge => edge.GetProperty("node").GetProperty("key").GetString()!));
            after = info.GetProperty("endCursor").GetString();
            hasNext = info.GetProperty("hasNextPage").GetBoolean();
        }
        while (hasNext);

        Assert.NotEmpty(whole);
        Assert.Equal(whole, keys);
    }

    [Fact]
    public async Task Past_the_end_and_for_first_0_the_page_is_empty()
    {
        const string Fields = "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { key } }";

        var none = (await _host.Query($"{{ search(first: 0) {Fields} }}")).GetProperty("search");
        var past = (await _host.Query($"{{ search(after: \"{CursorAt(56)}\") {Fields} }}")).GetProperty("search");
        var far = (await _host.Query($"{{ search(first: 100, after: \"{CursorAt(int.MaxValue - 1)}\") {Fields} }}")).GetProperty("search");

        SameJson.Assert(
            """
            {"totalCount":57,"edges":[],"nodes":[],
             "pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"startCursor":null,"endCursor":null}}
            """,
            none);
        const string Empty =
            """
            {"totalCount":57,"edges":[],"nodes":[],
             "pageInfo":{"hasNextPage":false,"hasPreviousPage":true,"startCursor":null,"endCursor":null}}
            """;
        SameJson.Assert(Empty, past);
        SameJson.Assert(Empty, far);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task A_page_size_out_of_range_is_refused_in_the_callers_language(int first)
    {
        var query = $"{{ list: search(first: {first.ToString(CultureInfo.InvariantCulture)}) {{ totalCount }} }}";

        var chinese = await _host.Error(query);
        var english = await _host.Error(query, language: "en-US,zh;q=0.2");

        Assert.Equal("BAD_PAGE_SIZE", chinese.Code());
        Assert.Equal("""["list"]""", chinese.Path());
        Assert.Equal($"first 的值 {first} 超出范围：须为 0 到 100。", chinese.Message());
        Assert.Equal($"first is {first}; it must be from 0 to 100.", english.Message());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("YXQ6")]
    [InlineData("!!!!")]
    [InlineData("YXQ6LTE")]
    [InlineData("YXQ6MjE0NzQ4MzY0Nw")]
    [InlineData("YXQ6OTk5OTk5OTk5OTk5OTk5OTk5OTk")]
    [InlineData("<script>")]
    public async Task A_cursor_of_another_making_is_refused_in_the_callers_language(string after)
    {
        const string Query = "query ($after: String) { search(after: $after) { totalCount } }";

        var chinese = await _host.Error(Query, new { after });
        var english = await _host.Error(Query, new { after }, "en");

        Assert.Equal("BAD_CURSOR", chinese.Code());
        Assert.Equal("""["search"]""", chinese.Path());
        Assert.Contains($"“{after}”", chinese.Message(), StringComparison.Ordinal);
        Assert.StartsWith($"The cursor \"{after}\" was not given", english.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_any_length_is_refused_shortly()
    {
        var error = await _host.Error(
            "query ($after: String) { search(after: $after) { totalCount } }", new { after = new string('A', 5000) });

        Assert.Equal("BAD_CURSOR", error.Code());
        Assert.InRange(error.Message().Length, 1, 200);
    }

    [Theory]
    [InlineData("UPDATED")]
    [InlineData("DOWNLOADS")]
    [InlineData("VIEWS")]
    [InlineData("CALLS")]
    [InlineData("VOLUME")]
    public async Task A_sort_puts_the_largest_first_and_what_has_no_value_last(string sort)
    {
        Func<Resource, long> value = sort switch
        {
            "UPDATED" => resource => resource.UpdatedAt?.DayNumber ?? -1,
            "DOWNLOADS" => resource => resource.SourceDownloads,
            "VIEWS" => resource => resource.SourceViews,
            "VOLUME" => resource => resource.RowCount ?? -1,
            _ => _ => 0,
        };
        var resources = SampleResources.All.ToDictionary(resource => resource.Key);

        var keys = await _host.Keys($"first: 100, sort: {sort}");

        Assert.Equal(SampleResources.All.Count, keys.Distinct().Count());
        var values = keys.Select(key => value(resources[key])).ToArray();
        Assert.Equal(values.OrderDescending(), values);
    }

    [Fact]
    public async Task By_name_the_titles_are_in_order()
    {
        await using var host = await CatalogueHost.Start(
            "caBd".Select((letter, i) => new Resource { Key = SampleResources.Key(i), Title = $"{letter}", Provider = "民政局" }));

        var names = (await host.Query("{ search(sort: NAME) { nodes { title } } }")).GetProperty("search").GetProperty("nodes");

        Assert.Equal("aBcd", string.Concat(names.EnumerateArray().Select(node => node.GetProperty("title").GetString())));
    }

    private static string CursorAt(int offset) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"at:{offset}")));
}
