namespace OpenData.Search.Tests.Model;

/// <summary>Grouping against what it promises: of the ungrouped hits in their order, the first of each series.</summary>
public sealed class SeriesModelTests
{
    private const int Documents = 700; // fewer than the best documents that series are gathered from

    private static readonly string[] Subjects =
        ["停车场信息", "公园绿地名录", "地铁客流统计", "医院床位数量", "桥梁养护", "河道水质监测", "停车场收费标准", "公园名录"];

    private static readonly string[] Districts = ["黄浦区", "浦东新区", "上海市", "朱家角镇", "徐汇区"];
    private static readonly string[] Domains = ["道路交通", "城市建设", "卫生健康"];

    private static readonly string[] Texts =
        ["", "停车场", "名录", "公园绿地名录", "2019", "2019年黄浦区", "浦东新区 停车场", "\"地铁客流\"", "停车场 -收费", "医院桥梁河道", "上海市", "没有"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_series_stands_once_where_its_best_stands_and_counts_all_that_were_found(int seed)
    {
        var random = new Random(seed);
        var series = new Dictionary<string, string>();
        using var index = Index(random, series);
        foreach (var text in Texts)
        {
            var request = Request(random, text);
            var all = index.Search(request with { Limit = Documents });
            var members = all.Hits.GroupBy(hit => series[hit.Id]).ToDictionary(group => group.Key, group => group.Count());

            var grouped = index.Search(request with { Limit = Documents, GroupSeries = true });

            Assert.Equal(all.Total, grouped.Total);
            Assert.Equal(all.Hits.Count, all.Total);
            Assert.Equal(all.Facets.SelectMany(facet => facet.Buckets), grouped.Facets.SelectMany(facet => facet.Buckets));
            Assert.Equal(
                all.Hits.DistinctBy(hit => series[hit.Id]).Select(hit => (hit.Id, members[series[hit.Id]])),
                grouped.Hits.Select(hit => (hit.Id, hit.SeriesCount)));
            Assert.Equal(all.Total, grouped.Hits.Sum(hit => hit.SeriesCount));
            Assert.All(all.Hits, hit => Assert.Equal(1, hit.SeriesCount));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Pages_of_any_size_join_to_the_whole_list(int seed)
    {
        var random = new Random(seed);
        using var index = Index(random, []);
        foreach (var text in Texts)
        {
            var request = Request(random, text) with { GroupSeries = true };
            var whole = index.Search(request with { Limit = Documents }).Hits.Select(hit => (hit.Id, hit.SeriesCount)).ToArray();
            var read = new List<(string, int)>();
            for (var limit = 1; ; limit = random.Next(1, 20))
            {
                var page = index.Search(request with { Offset = read.Count, Limit = limit });
                Assert.Equal(Math.Min(limit, whole.Length - read.Count), page.Hits.Count);
                read.AddRange(page.Hits.Select(hit => (hit.Id, hit.SeriesCount)));
                if (page.Hits.Count < limit)
                {
                    break;
                }
            }

            Assert.Equal(whole, read);
        }
    }

    private static SearchRequest Request(Random random, string text) => new()
    {
        Text = text,
        Highlight = false,
        Facets = ["domain"],
        Filters = random.Next(3) == 0 ? new Dictionary<string, IReadOnlyList<string>> { ["domain"] = [Domains[0]] } : [],
        Sort = random.Next(4) switch
        {
            0 => SearchSort.By("views"),
            1 => SearchSort.Name(),
            _ => SearchSort.Relevance,
        },
    };

    // Several changes, so that a series lies in more than one segment, and some documents are replaced.
    private static SearchIndex Index(Random random, Dictionary<string, string> series)
    {
        var index = CorpusRecord.NewIndex();
        for (var change = 0; change < 4; change++)
        {
            index.Apply(Enumerable.Range(0, Documents / 4).Select(_ =>
            {
                var id = $"doc-{random.Next(Documents)}";
                var (title, key) = Title(random);
                series[id] = key ?? id;
                return new SearchDocument(id).Text("title", title).Text("abstract", Some(random, Subjects))
                    .Keyword("domain", Some(random, Domains)).Counter("views", random.Next(5));
            }));
        }

        return index;
    }

    // A title, and what its series is by the way it is made; null if it is none.
    private static (string Title, string? Series) Title(Random random)
    {
        var district = random.Next(2) == 0 ? "" : Some(random, Districts);
        var subject = random.Next(12) == 0 ? "" : Some(random, Subjects);
        var year = 2015 + random.Next(8);
        var number = random.Next(1, 13);
        var title = random.Next(7) switch
        {
            0 => $"{year}年{district}{subject}",
            1 => $"{district}{year}年{number}月{subject}",
            2 => $"{district}{subject}{year}",
            3 => $"{district}{subject}（第{number}期）",
            4 => $"{district} {subject} {year}年第{number}批",
            5 => $"{district}{subject}({year}-{number:00})",
            _ => district + subject,
        };
        if (title.Length == 0)
        {
            return ("公示", "公示");
        }

        var isOnlyNumbers = district.Length == 0 && subject.Length == 0;
        return (title, isOnlyNumbers ? null : subject.Length > 0 ? subject : district);
    }

    private static string Some(Random random, string[] values) => values[random.Next(values.Length)];
}
