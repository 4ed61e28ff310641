using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class SearchArgumentsTests
{
    [Fact]
    public void Every_order_and_scope_of_the_api_is_one_of_the_index_under_the_same_name()
    {
        Assert.All(Enum.GetValues<ResourceSort>(), sort => Assert.Equal($"{sort}", $"{sort.ToCatalog()}"));
        Assert.All(Enum.GetValues<SearchScope>(), scope => Assert.Equal($"{scope}", $"{scope.ToCatalog()}"));
    }

    [Theory]
    [InlineData("DATA_ITEMS", 2)]
    [InlineData("PARAMETERS", 3)]
    [InlineData("FILE_NAMES", 4)]
    public async Task A_scope_finds_its_own_field_alone(string scope, int found)
    {
        var item = new DataItem("救助站", null, null, null, "");
        await using var host = await CatalogueHost.Start(
            Plain(1) with { Title = "救助站" },
            Plain(2) with { DataItems = [item] },
            Plain(3) with { Parameters = [item] },
            Plain(4) with { Files = [new ResourceFile("救助站.csv", "csv", null)] });

        Assert.Equal([SampleResources.Key(found)], await host.Keys($"text: \"救助站\", scope: {scope}"));
    }

    [Fact]
    public async Task A_series_is_one_edge_that_counts_its_resources()
    {
        await using var host = await CatalogueHost.Start(
            Plain(1) with { Title = "2019年停车场名录" },
            Plain(2) with { Title = "2020年停车场名录" },
            Plain(3) with { Title = "停车场收费标准" });
        const string Fields = "{ totalCount totalIsExact pageInfo { hasNextPage endCursor } edges { seriesCount } }";

        var single = (await host.Query($"{{ search(text: \"停车场\") {Fields} }}")).GetProperty("search");
        var grouped = (await host.Query($"{{ search(text: \"停车场\", groupSeries: true) {Fields} }}")).GetProperty("search");

        Assert.Equal(3, single.GetProperty("totalCount").GetInt32());
        Assert.All(single.GetProperty("edges").EnumerateArray(), edge => Assert.Equal(1, edge.GetProperty("seriesCount").GetInt32()));
        Assert.Equal(3, grouped.GetProperty("totalCount").GetInt32());
        Assert.True(grouped.GetProperty("totalIsExact").GetBoolean());
        Assert.Equal(
            [1, 2], grouped.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("seriesCount").GetInt32()).Order());
        Assert.False(grouped.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        var counts = new List<int>();
        var pages = 0;
        for (string? after = null; ; pages++)
        {
            var page = (await host.Query(
                "query ($after: String) { search(text: \"停车场\", groupSeries: true, first: 1, after: $after) " + Fields + " }",
                new { after })).GetProperty("search");
            counts.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("seriesCount").GetInt32()));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(1, pages);
        Assert.Equal([1, 2], counts.Order());
    }

    [Fact]
    public async Task What_was_meant_is_said_only_when_nothing_has_what_was_typed()
    {
        await using var host = await CatalogueHost.Start(Plain(1) with { Title = "机动车维修企业" });

        Assert.Equal("机动车维修企业", await Meant("机动车维休企业"));
        Assert.Null(await Meant("机动车维修企业"));
        Assert.Null(await Meant(""));

        async Task<string?> Meant(string text) =>
            (await host.Query("query ($text: String) { search(text: $text) { didYouMean } }", new { text }))
                .GetProperty("search").GetProperty("didYouMean").GetString();
    }

    private static Resource Plain(int i) => new() { Key = SampleResources.Key(i), Title = "名录", Provider = "民政局" };
}
