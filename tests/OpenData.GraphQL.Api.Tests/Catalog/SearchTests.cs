using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class SearchTests
{
    [Fact]
    public async Task Full_search_finds_every_field_and_says_which_matched()
    {
        const string Word = "救助站";
        var item = new DataItem(Word, null, null, null, "");
        await using var host = await CatalogueHost.Start(
            Plain(1) with { Title = Word },
            Plain(2) with { Abstract = Word },
            Plain(3) with { Files = [new ResourceFile($"{Word}.csv", "csv", null)] },
            Plain(4) with { DataItems = [item] },
            Plain(5) with { Parameters = [item] },
            Plain(6) with { Scenarios = [Word] },
            Plain(7) with { Tags = [Word] },
            Plain(8) with { Keywords = [Word] },
            Plain(9));

        var search = (await host.Query(
            $$"""{ search(text: "{{Word}}") { totalCount edges { score matches { field fragments } node { key } } } }"""))
            .GetProperty("search");

        var edges = search.GetProperty("edges").EnumerateArray().ToArray();
        Assert.Equal(8, search.GetProperty("totalCount").GetInt32());
        Assert.Equal(Enumerable.Range(1, 8).Select(Key), edges.Select(edge => edge.GetProperty("node").GetProperty("key").GetString()!));
        Assert.Equal(
            ["title", "abstract", "fileNames", "dataItems", "parameters", "scenario", "tags", "keywords"],
            edges.Select(edge => edge.GetProperty("matches")[0].GetProperty("field").GetString()));
        Assert.All(edges, edge =>
        {
            Assert.True(edge.GetProperty("score").GetDouble() > 0);
            var fragment = edge.GetProperty("matches")[0].GetProperty("fragments")[0].GetString();
            Assert.Contains($"<em>{Word}</em>", fragment, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Field_search_finds_data_items_alone_and_names_the_item()
    {
        await using var host = await CatalogueHost.Start(
            Plain(1) with { Title = "区代码", Tags = ["区代码"] },
            Plain(2) with { DataItems = [new DataItem("区代码", "qdm", DataItemType.Text, 6, "六位")] },
            Plain(3) with { Parameters = [new DataItem("区代码", "qdm", DataItemType.Text, 6, "六位")] });

        var edges = (await host.Query(
            """{ search(text: "区代码", scope: DATA_ITEMS) { edges { node { key } matches { field fragments } } } }"""))
            .GetProperty("search").GetProperty("edges");

        var edge = Assert.Single(edges.EnumerateArray());
        Assert.Equal(Key(2), edge.GetProperty("node").GetProperty("key").GetString());
        var match = Assert.Single(edge.GetProperty("matches").EnumerateArray());
        Assert.Equal("dataItems", match.GetProperty("field").GetString());
        Assert.StartsWith("<em>区代码</em>", match.GetProperty("fragments")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text: null")]
    [InlineData("text: \"\"")]
    [InlineData("text: \" \\t　\"")]
    [InlineData("text: null, scope: DATA_ITEMS")]
    [InlineData("scope: null, sort: null, first: null, after: null, filter: null")]
    public async Task Without_a_text_everything_is_browsed_latest_update_first(string arguments)
    {
        await using var host = await CatalogueHost.Start(
            Plain(1) with { UpdatedAt = new DateOnly(2025, 1, 1) },
            Plain(2),
            Plain(3) with { UpdatedAt = new DateOnly(2026, 1, 1) });

        Assert.Equal([Key(3), Key(1), Key(2)], await host.Keys(arguments));
    }

    [Fact]
    public async Task What_is_browsed_has_no_score_and_no_matches()
    {
        await using var host = await CatalogueHost.Start(Plain(1));

        var edge = (await host.Query("{ search { edges { score matches { field } } } }")).GetProperty("search").GetProperty("edges")[0];

        Assert.Equal("""{"score":0,"matches":[]}""", edge.GetRawText());
    }

    [Fact]
    public async Task Fragments_are_escaped_around_the_marks()
    {
        await using var host = await CatalogueHost.Start(
            Plain(1) with { Title = "<script>alert('停车场')</script> & \"更多\"" });

        var fragment = (await host.Query("""{ search(text: "停车场") { edges { matches { fragments } node { title } } } }"""))
            .GetProperty("search").GetProperty("edges")[0];

        var text = fragment.GetProperty("matches")[0].GetProperty("fragments")[0].GetString()!;
        Assert.Contains("<em>停车场</em>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
        Assert.StartsWith("<script>", fragment.GetProperty("node").GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("- - \" \"\"")]
    [InlineData("'; DROP TABLE resources; --")]
    [InlineData("<em>")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\0")]
    public async Task Any_text_is_only_a_text(string text)
    {
        await using var host = await CatalogueHost.Start(Plain(1));

        var data = await host.Query("query ($text: String) { search(text: $text) { totalCount } }", new { text });

        Assert.InRange(data.GetProperty("search").GetProperty("totalCount").GetInt32(), 0, 1);
    }

    [Fact]
    public async Task A_resource_that_changes_or_goes_is_found_as_it_is_now()
    {
        await using var host = await CatalogueHost.Start(Plain(1) with { Title = "停车场" }, Plain(2));
        Assert.Equal([Key(1)], await host.Keys("text: \"停车场\""));

        await host.Put(Plain(1) with { Title = "充电桩" });
        Assert.Empty(await host.Keys("text: \"停车场\""));
        Assert.Equal([Key(1)], await host.Keys("text: \"充电桩\""));

        await host.Remove(Key(1));
        Assert.Empty(await host.Keys("text: \"充电桩\""));
        Assert.Equal([Key(2)], await host.Keys(""));
    }

    [Fact]
    public async Task One_request_may_ask_several_things_by_aliases_and_fragments()
    {
        await using var host = await CatalogueHost.Start(Plain(1) with { Title = "停车场" }, Plain(2));

        var data = await host.Query(
            """
            query Home($with: Boolean = false) {
              found: search(text: "停车场") { ...page }
              all: search(first: 1) { ...page pageInfo @include(if: $with) { endCursor } }
            }
            fragment page on ResourceConnection { totalCount nodes { ... on Node { id } key } }
            """,
            new { });

        Assert.Equal(1, data.GetProperty("found").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, data.GetProperty("all").GetProperty("totalCount").GetInt32());
        Assert.False(data.GetProperty("all").TryGetProperty("pageInfo", out _));
    }

    private static string Key(int i) => SampleResources.Key(i);

    private static Resource Plain(int i) => new() { Key = Key(i), Title = "名录", Provider = "民政局" };
}
