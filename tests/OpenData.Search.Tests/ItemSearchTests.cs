namespace OpenData.Search.Tests;

public sealed class ItemSearchTests
{
    private static readonly SearchIndex Index = CorpusRecord.IndexOfAll();

    [Theory]
    [InlineData("名称")]
    [InlineData("企业")]
    [InlineData("信用代码")]
    [InlineData("dwmc")]
    [InlineData("地址 详细")]
    [InlineData("单位 万元")]
    [InlineData("码")]
    [InlineData("MC 规范")]
    [InlineData("会信用")]
    public void A_search_in_items_agrees_with_a_scan_for_substrings(string text)
    {
        var pieces = text.ToLowerInvariant().Split(' ');
        var expected = CorpusRecord.All.Where(r => r.Items.Any(item => pieces.All(piece => Parts(item)
            .Any(part => Compact(part).Contains(piece, StringComparison.Ordinal))))).Select(r => r.Id).ToArray();
        var result = Index.Search(new() { Text = text, Scope = ["items"], Limit = 1000 });
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), result.Hits.Select(h => h.Id).Order());
        Assert.All(result.Hits, hit =>
        {
            var match = Assert.Single(hit.Matches);
            Assert.Equal("items", match.Field);
            Assert.All(match.Fragments, f => Assert.Contains("<em>", f, StringComparison.Ordinal));
        });

        static string[] Parts(CorpusItem item) => [item.Name, item.Code, item.Desc];
        static string Compact(string part) => string.Concat(part.ToLowerInvariant().Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void The_item_that_matched_is_named_with_its_whole_match_marked_once()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("other").Text("title", "区代码").Item("items", "市名称", "smc", "所在区域的代码"),
            new SearchDocument("it").Text("title", "街镇").Item("items", "区代码", "qdm", "上级区的行政区划代码"));
        var hit = Assert.Single(index.Search(new() { Text = "区代码", Scope = ["items"] }).Hits);
        Assert.Equal("it", hit.Id);
        Assert.Equal("<em>区代码</em>：上级区的行政区划代码", Assert.Single(hit.Matches[0].Fragments));
    }

    [Fact]
    public void A_match_in_the_name_stands_before_one_in_the_code_before_one_in_the_description()
    {
        var index = CorpusRecord.NewIndex(
            Doc("description", "甲", "x", "abc"),
            Doc("code", "乙", "abc", "丙"),
            Doc("name", "abc 型", "y", "丁"),
            Doc("full name", "ABC", "z", "戊"));
        Assert.Equal(
            ["full name", "name", "code", "description"],
            index.Search(new() { Text = "abc", Scope = ["items"] }).Hits.Select(h => h.Id));

        static SearchDocument Doc(string id, params string[] parts) =>
            new SearchDocument(id).Text("title", "t").Item("items", parts);
    }

    [Fact]
    public void The_pieces_must_be_in_one_item_not_in_two()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("two").Text("title", "t").Item("items", "企业", "a", "").Item("items", "地址", "b", ""),
            new SearchDocument("one").Text("title", "t").Item("items", "企业", "a", "注册地址"));
        Assert.Equal(["one"], index.Search(new() { Text = "企业 地址", Scope = ["items"] }).Hits.Select(h => h.Id));
    }

    [Fact]
    public void Words_are_looked_for_when_the_text_as_typed_is_nowhere()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("it").Text("title", "t").Item("items", "企业的注册地址", "a", ""));
        Assert.Equal(["it"], index.Search(new() { Text = "企业注册地址", Scope = ["items"] }).Hits.Select(h => h.Id));
    }

    [Fact]
    public void Several_fields_can_be_searched_at_once()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("p").Text("title", "t").Item("params", "页码", "page", ""),
            new SearchDocument("i").Text("title", "t").Item("items", "页码", "ym", ""));
        Assert.Equal(2, index.Search(new() { Text = "页码", Scope = ["items", "params"] }).Total);
        Assert.Equal(["p"], index.Search(new() { Text = "页码", Scope = ["params"] }).Hits.Select(h => h.Id));
        Assert.Equal(0, index.Search(new() { Text = "!!", Scope = ["params"] }).Total);
        Assert.Equal(2, index.Search(new() { Text = " ", Scope = ["params"] }).Total);
    }
}
