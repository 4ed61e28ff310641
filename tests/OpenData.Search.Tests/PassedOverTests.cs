using OpenData.Search.Collecting;
using OpenData.Search.Scoring;

namespace OpenData.Search.Tests;

/// <summary>Blocks of postings that cannot hold one of the best are not read; the page and the total are the same as where
/// every document is needed, to count facets.</summary>
public sealed class PassedOverTests
{
    private static readonly string[] Words = ["公交", "养老", "医院", "学校", "绿化", "统计", "名录", "数据", "许可", "处罚"];
    private static readonly string[] Series = ["静安区", "普陀区", "闵行区", "全市", "浦东新区"];

    [Theory]
    [InlineData(1, 6000, 1)]
    [InlineData(2, 6000, 3)]
    [InlineData(3, 900, 2)]
    public void The_page_is_the_same_as_if_every_document_was_looked_at(int seed, int documents, int changes)
    {
        var random = new Random(seed);
        using var index = CorpusRecord.NewIndex();
        for (var change = 0; change < changes; change++)
        {
            index.Apply(
                Enumerable.Range(0, documents / changes).Select(i => Document(random, $"{change}-{i}")),
                change == 0 ? [] : [$"0-{change}", $"0-{change + 7}"]);
        }

        foreach (var text in Words.Concat(Words.Select(word => word + Words[random.Next(Words.Length)])).Append("静安区").Append("公"))
        {
            foreach (var (offset, limit) in ((int, int)[])[(0, 10), (60, 30), (300, 5), (0, 0)])
            {
                var request = new SearchRequest { Text = text, Offset = offset, Limit = limit, Highlight = false };
                var alone = index.Search(request);
                var counted = index.Search(request with { Facets = ["domain"] });
                Assert.Equal(counted.Total, alone.Total);
                Assert.True(alone.TotalIsExact);
                Assert.Equal(counted.Hits.Select(h => (h.Id, h.Score)), alone.Hits.Select(h => (h.Id, h.Score)));
                var limited = index.Search(request with { TotalLimit = 100 });
                Assert.InRange(limited.Total, Math.Min(100, counted.Total), counted.Total);
                Assert.True(limited.Total == counted.Total || !limited.TotalIsExact);
                Assert.Equal(counted.Hits.Select(h => (h.Id, h.Score)), limited.Hits.Select(h => (h.Id, h.Score)));
            }
        }
    }

    [Fact]
    public void A_document_is_passed_over_only_if_enough_are_better()
    {
        var bar = new ScoreBar();
        bar.Begin(0, 3);
        Assert.False(bar.IsUsed);
        bar.Begin(2, 3);
        bar.Enter([50, 200]);
        bar.Note(MatchClass.AllWords, 3);
        Assert.True(bar.MayBeReached(1, 0, 40));
        bar.Note(MatchClass.AllWords, 2);
        Assert.False(bar.HasEnough);
        Assert.False(bar.MayBeReached(1, 0, 40));
        Assert.True(bar.MayBeReached(2, 0, 40)); // the same score: what is newer stands first
        Assert.True(bar.MayBeReached(1, 41, 60)); // 50 is awaited
        Assert.False(bar.MayBeReached(1, 61, 199));
        bar.Note(MatchClass.TitleHasWords, 0.1f);
        bar.Note(MatchClass.TitleHasWords, 0.1f);
        Assert.True(bar.HasEnough);
        Assert.False(bar.MayBeReached(9, 61, 199));
        Assert.True(bar.MayBeReached(9, 61, 200));
        bar.Begin(2, 3);
        Assert.True(bar.MayBeReached(1, 61, 199));
    }

    // Most words stand in the titles of one stretch of documents, as in a catalogue that is kept by series.
    private static SearchDocument Document(Random random, string id)
    {
        var word = Words[random.Next(3) == 0 ? random.Next(Words.Length) : random.Next(3)];
        var repeated = string.Concat(Enumerable.Repeat(Words[random.Next(Words.Length)] + "和", random.Next(1, 6)));
        return new SearchDocument(id)
            .Text("title", $"{Series[random.Next(Series.Length)]}{word}{(random.Next(4) == 0 ? Words[random.Next(Words.Length)] : "信息")}{random.Next(2000, 2026)}")
            .Text("abstract", repeated + Words[random.Next(Words.Length)])
            .Text("tags", Words[random.Next(Words.Length)])
            .Keyword("domain", Words[random.Next(3)])
            .Number("updated", random.Next(5));
    }
}
