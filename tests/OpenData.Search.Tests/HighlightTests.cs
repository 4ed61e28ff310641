using System.Net;
using System.Text.RegularExpressions;

namespace OpenData.Search.Tests;

public sealed partial class HighlightTests
{
    [Fact]
    public void Markup_in_a_text_is_escaped()
    {
        var index = CorpusRecord.NewIndex(new SearchDocument("x")
            .Text("title", "<script>alert(\"数据\")</script> & 数据")
            .Item("items", "<b>数据</b>", "<i>", "<img src=1>"));
        var matches = index.Search(new() { Text = "数据" }).Hits[0].Matches;
        Assert.Equal(
            "&lt;script&gt;alert(&quot;<em>数据</em>&quot;)&lt;/script&gt; &amp; <em>数据</em>",
            Assert.Single(matches[0].Fragments));
        Assert.Equal("&lt;b&gt;<em>数据</em>&lt;/b&gt;：&lt;img src=1&gt;", Assert.Single(matches[1].Fragments));
    }

    [Fact]
    public void Neighbouring_words_share_a_mark_but_words_parted_by_a_stop_do_not()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("x").Text("title", "上海养老机构").Text("abstract", "在上海。养老，机构"));
        var matches = index.Search(new() { Text = "上海 养老 机构" }).Hits[0].Matches;
        Assert.Equal("<em>上海养老机构</em>", matches[0].Fragments[0]);
        Assert.Equal("在<em>上海。养老，机构</em>", matches[1].Fragments[0].Replace("</em>。<em>", "。", StringComparison.Ordinal)
            .Replace("</em>，<em>", "，", StringComparison.Ordinal));
        Assert.DoesNotContain("<em>上海。", index.Search(new() { Text = "养老 上海" }).Hits[0].Matches[1].Fragments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_are_pieces_of_the_text_with_every_mark_closed()
    {
        var index = CorpusRecord.IndexOfAll();
        var records = CorpusRecord.All.ToDictionary(r => r.Id);
        foreach (var text in (string[])["养老机构", "上海市 名单", "统一社会信用代码", "年度", "静安区 学校"])
        {
            foreach (var hit in index.Search(new() { Text = text, Limit = 50 }).Hits)
            {
                foreach (var fragment in hit.Matches.Where(m => m.Field is "abstract" or "title").SelectMany(m => m.Fragments))
                {
                    var plain = WebUtility.HtmlDecode(Marks().Replace(fragment, "")).Trim('…');
                    Assert.Contains(plain, records[hit.Id].Title + "\n" + records[hit.Id].Abstract, StringComparison.Ordinal);
                    Assert.True(plain.Length <= 100, $"{plain.Length} characters");
                    Assert.Matches("^([^<>]*<em>[^<>]+</em>)+[^<>]*$", fragment);
                }
            }
        }
    }

    [Fact]
    public void Texts_of_more_blocks_than_are_kept_decompressed_are_those_of_their_documents()
    {
        // A block is 64 KiB, so each of these has one of its own; kept are at most 128.
        const int Docs = 300;
        var filler = new string('，', 22_000);
        var index = CorpusRecord.NewIndex([.. Enumerable.Range(0, Docs)
            .Select(i => new SearchDocument($"x{i}").Text("title", "数据").Text("abstract", $"{filler}mark{i}"))]);
        foreach (var i in Enumerable.Range(0, 3 * Docs).Select(i => i * 129 % Docs))
        {
            var hit = Assert.Single(index.Search(new() { Text = $"mark{i}" }).Hits);
            Assert.Equal($"x{i}", hit.Id);
            Assert.EndsWith($"<em>mark{i}</em>", hit.Matches[0].Fragments[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Fields_come_in_the_order_of_their_weights()
    {
        var index = CorpusRecord.NewIndex(new SearchDocument("x")
            .Text("keywords", "水质").Text("tags", "水质").Item("items", "水质", "sz", null).Text("title", "水质"));
        Assert.Equal(
            ["title", "items", "tags", "keywords"],
            index.Search(new() { Text = "水质" }).Hits[0].Matches.Select(m => m.Field));
    }

    [Fact]
    public void A_number_is_marked_only_where_it_stands_alone()
    {
        var index = CorpusRecord.NewIndex(new SearchDocument("x").Text("title", "2021年第1批名单"));
        Assert.Equal("2021年第<em>1</em>批名单", index.Search(new() { Text = "1" }).Hits[0].Matches[0].Fragments[0]);
    }

    [Fact]
    public void Nothing_is_marked_when_it_is_not_wanted_or_there_is_no_text()
    {
        var index = CorpusRecord.NewIndex(new SearchDocument("x").Text("title", "水质"));
        Assert.Empty(index.Search(new() { Text = "水质", Highlight = false }).Hits[0].Matches);
        Assert.Empty(index.Search(new()).Hits[0].Matches);
    }

    [GeneratedRegex("</?em>")]
    private static partial Regex Marks();
}
