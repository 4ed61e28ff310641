namespace OpenData.Search.Tests;

public sealed class QueryLanguageTests
{
    private static readonly SearchIndex Index = CorpusRecord.NewIndex(
        new SearchDocument("a").Text("title", "公交线路站点").Text("abstract", "含首末班车时间"),
        new SearchDocument("b").Text("title", "站点与公交线路").Text("abstract", "含票价"),
        new SearchDocument("c").Text("title", "地铁线路").Text("abstract", "证券代码与维修信息"));

    [Fact]
    public void A_quoted_phrase_is_found_as_it_stands()
    {
        Assert.Equal(["a"], Ids("\"线路站点\""));
        Assert.Equal(["a"], Ids("“末班车时”"));
        Assert.Equal(["c"], Ids("「券代」"));
        Assert.Empty(Ids("\"站点线路\""));
    }

    [Fact]
    public void A_minus_sign_excludes()
    {
        Assert.Equal(["a"], Ids("公交 -票价"));
        Assert.Equal(["b"], Ids("站点 -班车"));
        Assert.Equal(["b"], Ids("站点 -\"线路站点\""));
    }

    [Fact]
    public void A_minus_sign_before_all_that_is_sought_is_a_sign() =>
        Assert.Equal(Ids("班车"), Ids("-班车"));

    [Theory]
    [InlineData("代码", "c")]
    [InlineData("维修信息", "c")]
    [InlineData("维修", "c")]
    [InlineData("券代码", "c")]
    [InlineData("轨道交通", "c")]
    [InlineData("班车", "a")]
    public void Words_parts_of_words_and_synonyms_are_found(string text, string id) =>
        Assert.Contains(id, Ids(text));

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("- -")]
    [InlineData("\"\" -\"")]
    [InlineData("title:* AND (~ OR [1 TO 2]} \\")]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\uD800")]
    [InlineData("\0\uFFFF\u200B")]
    [InlineData("😀")]
    [InlineData(": error")]
    public void No_character_is_an_error(string text)
    {
        Assert.True(Index.Search(new() { Text = text }).Total >= 0);
        Assert.True(Index.Search(new() { Text = text, Scope = ["items"] }).Total >= 0);
    }

    [Fact]
    public void Random_text_is_not_an_error_and_totals_are_exact()
    {
        var index = CorpusRecord.IndexOfAll();
        var random = new Random(23);
        const string Alphabet = "上海市区养老机构名单数据 -\"“”()*年2022a&<>\t。，";
        for (var run = 0; run < 300; run++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var result = index.Search(new() { Text = text, Limit = 1000 });
            Assert.Equal(result.Total, result.Hits.Count);
            Assert.Equal(result.Total, result.Hits.DistinctBy(h => h.Id).Count());
        }
    }

    [Fact]
    public void Blank_text_finds_everything()
    {
        foreach (var text in (string?[])[null, "", " \t　"])
        {
            Assert.Equal(3, Index.Search(new() { Text = text }).Total);
        }
    }

    [Fact]
    public void Long_text_is_cut_and_the_result_says_so()
    {
        var result = Index.Search(new() { Text = "公交" + new string('x', 5000) });
        Assert.True(result.TextTruncated);
        Assert.False(Index.Search(new() { Text = "公交" }).TextTruncated);
    }

    [Fact]
    public void Documents_with_some_words_come_after_those_with_all()
    {
        var hits = Index.Search(new() { Text = "地铁 票价 线路" }).Hits;
        Assert.Equal(["b", "c"], hits.Select(h => h.Id).Order());
        Assert.All(hits, h => Assert.True(h.Score < 2));
        Assert.Equal("c", Index.Search(new() { Text = "地铁 线路 时间" }).Hits[0].Id);
    }

    [Fact]
    public void A_question_is_answered_by_its_telling_words() =>
        Assert.Equal("a", Ids("我想了解公交首末班车的时间在哪里可以查到？")[0]);

    private static List<string> Ids(string text) => [.. Index.Search(new() { Text = text }).Hits.Select(h => h.Id)];
}
