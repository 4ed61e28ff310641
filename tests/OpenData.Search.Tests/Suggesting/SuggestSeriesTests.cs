using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

public class SuggestSeriesTests
{
    private static readonly string[] Greening =
        [.. Enumerable.Range(2008, 12).Select(year => $"上海市绿化统计{year}"), "上海市绿化养护企业名录", "上海市绿化管理规定"];

    [Fact]
    public void A_series_is_suggested_twice_the_newest_first_and_leaves_room_for_other_titles()
    {
        using var index = Index(Greening);
        Assert.Equal(
            ["上海市绿化管理规定", "上海市绿化养护企业名录", "上海市绿化统计2019", "上海市绿化统计2018"],
            index.Find("上海市绿化", 10).Select(s => s.Text));
        Assert.Equal(index.Find("上海市绿化", 10).Select(s => s.Text), index.Find("shanghaishilv", 10).Select(s => s.Text));
    }

    [Fact]
    public void The_most_used_of_a_series_stands_before_the_newest()
    {
        using var index = SuggestSamples.Index(Greening.Select(title =>
            new SuggestEntry(title, "title", title.EndsWith("2011", StringComparison.Ordinal) ? 9 : 1)));
        Assert.Equal(["上海市绿化统计2011", "上海市绿化统计2019"], index.Find("绿化统计", 10).Select(s => s.Text));
    }

    [Theory]
    [InlineData("上海市绿化统计2", 10)]
    [InlineData("上海市绿化统计200", 2)]
    [InlineData("绿化统计 2015", 1)]
    public void A_typed_year_finds_every_title_that_has_it(string typed, int count)
    {
        using var index = Index(Greening);
        Assert.Equal(count, index.Find(typed, 10).Count);
    }

    [Fact]
    public void Months_and_districts_are_series_and_a_typed_district_finds_its_own()
    {
        string[] districts = ["黄浦区", "徐汇区", "长宁区", "浦东新区"];
        using var index = Index(
        [
            .. districts.Select(district => district + "停车场信息"),
            .. Enumerable.Range(1, 9).Select(month => $"2020年{month}月空气质量"),
        ]);
        Assert.Equal(2, index.Find("停车场", 10).Count);
        Assert.All(districts, district => Assert.Equal(district + "停车场信息", Assert.Single(index.Find(district, 10)).Text));
        Assert.Equal(["2020年9月空气质量", "2020年8月空气质量"], index.Find("空气质量", 10).Select(s => s.Text));
        Assert.Equal(9, index.Find("2020年", 10).Count);
    }

    [Fact]
    public void Names_that_share_nothing_but_a_last_word_are_no_series()
    {
        using var index = Index("行政区代码", "注册地区代码", "主管县市代码", "3A级景区", "4A级景区", "5A级景区");
        Assert.Equal(3, index.Find("代码", 10).Count);
        Assert.Equal(2, index.Find("A级", 10).Count);
    }

    [Fact]
    public void Each_kind_has_its_own_series_and_a_caller_may_want_all()
    {
        using var index = SuggestSamples.Index(Greening.Select((title, i) =>
            new SuggestEntry(title, i % 2 == 0 ? "title" : "item", 1)));
        Assert.Equal(4, index.Find("绿化统计", 20).Count);
        Assert.Equal(12, index.Find("绿化统计", 20, SuggestQuotas.None).Count);
        Assert.Equal(6, index.Find("绿化统计", 20, new SuggestQuotas(10, PerSeries: 3)).Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    public void Answers_are_all_answers_without_what_a_series_has_no_place_for(int seed, int places)
    {
        var random = new Random(seed);
        string[] subjects = ["停车场信息", "公园绿地名录", "地铁客流", "绿化统计数据"];
        string[] districts = ["", "嘉定区", "上海市", "长安镇"];
        var titles = Enumerable.Range(0, 60).Select(_ =>
            $"{districts[random.Next(4)]}{(random.Next(2) == 0 ? $"{2000 + random.Next(20)}年" : "")}{subjects[random.Next(4)]}").Distinct();
        using var index = SuggestSamples.Index(titles.Select(title => new SuggestEntry(title, "title", random.Next(3))));
        foreach (var typed in (string[])["停车", "公", "shanghai", "lv", "dtkl", "嘉定", "信息", "ting车"])
        {
            var limit = random.Next(1, 12);
            var all = index.Find(typed, 100, SuggestQuotas.None).Select(s => s.Text);
            var taken = new Dictionary<string, int>();
            var expected = all.Where(text => Take(taken, Subject(text)) <= places).Take(limit);
            Assert.Equal(expected, index.Find(typed, limit, new SuggestQuotas(100, PerSeries: places)).Select(s => s.Text));
        }

        string Subject(string text) => subjects.First(subject => text.EndsWith(subject, StringComparison.Ordinal));
    }

    private static int Take(Dictionary<string, int> taken, string series) => taken[series] = taken.GetValueOrDefault(series) + 1;

    private static SuggestIndex Index(params string[] titles) =>
        SuggestSamples.Index(titles.Select(title => new SuggestEntry(title, "title", 1)));
}
