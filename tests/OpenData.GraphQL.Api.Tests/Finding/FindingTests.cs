using System.Globalization;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;
using OpenData.Search;
using OpenData.Search.Catalog.Suggesting;
using OpenData.Search.Suggesting;

namespace OpenData.GraphQL.Api.Tests.Finding;

public sealed class FindingTests
{
    private const string Suggest =
        "query ($text: String!, $first: Int) { suggestions(text: $text, first: $first) { text kind ranges { start end } } }";

    [Theory]
    [InlineData("停车", """[{"text":"停车场信息","kind":"TITLE","ranges":[{"start":0,"end":2}]}]""")]
    [InlineData("联系", """[{"text":"联系电话","kind":"DATA_ITEM","ranges":[{"start":0,"end":2}]}]""")]
    [InlineData("民政", """[{"text":"民政局","kind":"PROVIDER","ranges":[{"start":0,"end":2}]}]""")]
    [InlineData("lxdh", """[{"text":"联系电话","kind":"DATA_ITEM","ranges":[{"start":0,"end":4}]}]""")]
    [InlineData("tingche", """[{"text":"停车场信息","kind":"TITLE","ranges":[{"start":0,"end":2}]}]""")]
    [InlineData("", "[]")]
    [InlineData(" \t", "[]")]
    public async Task A_text_is_completed_with_what_it_is_and_where_it_stands(string text, string expected)
    {
        await using var host = await Suggesting();

        SameJson.Assert(expected, (await host.Query(Suggest, new { text, first = 5 })).GetProperty("suggestions"));
    }

    [Fact]
    public async Task No_more_than_asked_are_suggested_and_none_for_0()
    {
        await using var host = await Suggesting();

        Assert.Equal(1, (await host.Query(Suggest, new { text = "t", first = 1 })).GetProperty("suggestions").GetArrayLength());
        Assert.Equal(0, (await host.Query(Suggest, new { text = "t", first = 0 })).GetProperty("suggestions").GetArrayLength());
    }

    [Theory]
    [InlineData("suggestions(text: \"a\", first: {0}) {{ text }}", -1)]
    [InlineData("suggestions(text: \"a\", first: {0}) {{ text }}", 21)]
    [InlineData("hotWords(first: {0}) {{ text }}", -1)]
    [InlineData("hotWords(first: {0}) {{ text }}", 21)]
    public async Task A_number_out_of_range_is_refused_in_the_callers_language(string field, int first)
    {
        await using var host = await CatalogueHost.Start();
        var query = "{ " + string.Format(CultureInfo.InvariantCulture, field, first) + " }";

        Assert.Equal("BAD_PAGE_SIZE", (await host.Error(query)).Code());
        Assert.Equal($"first is {first}; it must be from 0 to 20.", (await host.Error(query, language: "en")).Message());
    }

    [Fact]
    public async Task Hot_words_are_first_pages_that_several_people_asked_for_and_that_found_something()
    {
        await using var host = await CatalogueHost.Start(
            Resource(1, "停车场信息"), Resource(2, "停车场名录"), Resource(3, "水质监测"));
        for (var caller = 1; caller <= 3; caller++)
        {
            var address = $"192.0.2.{caller}";
            await Search(host, "text: \"停车场\"", address);
            await Search(host, "text: \"不存在的东西\"", address);
            await Search(host, "text: \"水质监侧\"", address); // Something like it is found, but not it.
            await Search(host, "text: \"名录\", after: \"YXQ6MA\"", address);
            await Search(host, "text: \"信息\", first: 0", address);
            await Search(host, "text: \" \"", address);
            await Search(host, "text: \"水质\"", "192.0.2.9"); // One person, three times.
        }

        SameJson.Assert(
            """[{"text":"停车场"}]""", (await host.Query("{ hotWords { text } }")).GetProperty("hotWords"));
    }

    private static async Task Search(CatalogueHost host, string arguments, string address)
    {
        var answer = await host.Send($"{{ search({arguments}) {{ totalCount }} }}", address: address);
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("data").GetProperty("search").GetProperty("totalCount").ValueKind);
    }

    // Made here rather than waited for: when they are made is the concern of the service that keeps them.
    private static async Task<CatalogueHost> Suggesting()
    {
        var host = await CatalogueHost.Start();
        using var file = new MemoryStream();
        SuggestIndex.Build(
            [
                new SuggestEntry("停车场信息", SuggestionKinds.Title, 5),
                new SuggestEntry("联系电话", SuggestionKinds.DataItem, 3),
                new SuggestEntry("民政局", SuggestionKinds.Provider, 2),
            ],
            host.Get<Lexicon>(),
            file);
        host.Get<LiveSuggest>().Swap(SuggestIndex.Open(file.ToArray()));
        return host;
    }

    private static Resource Resource(int i, string title) =>
        new() { Key = SampleResources.Key(i), Title = title, Provider = "民政局" };
}
