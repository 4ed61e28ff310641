namespace OpenData.Search.Tests;

public sealed class TitleTests
{
    private static readonly SearchIndex Generated = CorpusRecord.IndexOfAll();

    [Fact]
    public void A_title_typed_in_full_finds_a_record_of_exactly_that_title_first()
    {
        var titles = CorpusRecord.All.ToDictionary(r => r.Id, r => r.Title);
        foreach (var title in titles.Values)
        {
            var hit = Generated.Search(new() { Text = title }).Hits[0];
            Assert.Equal(title, titles[hit.Id]);
            Assert.True(hit.Score >= 6);
        }
    }

    [Fact]
    public void Every_real_title_typed_in_full_comes_first()
    {
        var (index, titles) = RealRecords.Index();
        foreach (var title in titles.Values.Where(t => t.Any(char.IsLetterOrDigit)))
        {
            Assert.Equal(title.Trim(), titles[index.Search(new() { Text = title }).Hits[0].Id].Trim());
        }
    }

    [Theory]
    [InlineData("公告 -停水 \"计划\"")]
    [InlineData("-开头的标题")]
    [InlineData("a AND (b OR c) title:*")]
    public void A_title_that_reads_like_the_query_language_is_found_by_itself(string title)
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("other").Text("title", "公告"),
            new SearchDocument("it").Text("title", title));
        Assert.Equal("it", index.Search(new() { Text = title }).Hits[0].Id);
    }

    [Fact]
    public void A_title_longer_than_the_limit_is_still_compared_whole()
    {
        var title = string.Concat(Enumerable.Repeat("上海市公共数据", 40));
        var index = CorpusRecord.NewIndex(
            new SearchDocument("longer").Text("title", title + "开放"),
            new SearchDocument("it").Text("title", title));
        var result = index.Search(new() { Text = title });
        Assert.True(result.TextTruncated);
        Assert.Equal("it", result.Hits[0].Id);
    }

    [Fact]
    public void The_same_title_in_another_width_or_script_ranks_right_after_the_exact_one()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("contains").Text("title", "全市公园 3A 名录（新）"),
            new SearchDocument("folded").Text("title", "公園３Ａ名錄"),
            new SearchDocument("exact").Text("title", "公园3A名录"));
        Assert.Equal(
            ["exact", "folded", "contains"],
            index.Search(new() { Text = "公园3A名录" }).Hits.Select(h => h.Id));
    }

    [Fact]
    public void A_synonym_in_the_title_counts_as_the_word()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("mentions").Text("title", "防汛物资").Text("abstract", "上海各企业的统一社会信用代码、所属街镇"),
            new SearchDocument("it").Text("title", "上海市街道、乡镇区划代码"));
        Assert.Equal("it", index.Search(new() { Text = "上海街镇代码" }).Hits[0].Id);
    }

    [Fact]
    public void Match_classes_stand_before_scores()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("some").Text("title", "医院医院医院").Text("abstract", "医院床位"),
            new SearchDocument("all").Text("title", "医院").Text("abstract", new string('。', 3) + "床位" + Filler(200) + "数量"),
            new SearchDocument("near").Text("scenario", "医院的床位与数量").Text("title", "卫生"),
            new SearchDocument("title").Text("title", "医院和诊所的床位与护士数量"),
            new SearchDocument("phrase").Text("title", "全市医院床位数量统计"),
            new SearchDocument("exact").Text("title", "医院床位数量"));
        var hits = index.Search(new() { Text = "医院床位数量" }).Hits;
        Assert.Equal(["exact", "phrase", "title", "near", "all", "some"], hits.Select(h => h.Id));
        Assert.Equal(hits.OrderByDescending(h => h.Score), hits);

        static string Filler(int length) => string.Concat(Enumerable.Repeat("公园绿地", length / 4));
    }

    [Fact]
    public void A_hit_tells_whether_its_title_has_the_text()
    {
        using var index = CorpusRecord.NewIndex(
            new SearchDocument("title").Text("title", "水闸运行名录"),
            new SearchDocument("words").Text("title", "水闸的日常运行"),
            new SearchDocument("abstract").Text("title", "名录").Text("abstract", "水闸运行"),
            new SearchDocument("both").Text("title", "水闸").Text("abstract", "运行"));

        var hits = index.Search(new() { Text = "水闸运行" }).Hits;

        Assert.Equal(["title", "words"], hits.Where(hit => hit.IsInTitle).Select(hit => hit.Id));
        Assert.Equal(["abstract", "both"], hits.Skip(2).Select(hit => hit.Id).Order());
        Assert.All(index.Search(new()).Hits, hit => Assert.False(hit.IsInTitle));
    }
}
