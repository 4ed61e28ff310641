namespace OpenData.Search.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Readers_see_every_change_whole_while_writers_write()
    {
        var index = CorpusRecord.NewIndex();
        const int Batch = 20;
        const int Rounds = 60;
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            while (!done.IsCancellationRequested || searches == 0)
            {
                var result = index.Search(new() { Text = "公共数据", Limit = 50, Facets = ["domain"] });
                Assert.Equal(0, result.Total % Batch);
                Assert.Equal(result.Total, result.Facets[0].Buckets.Sum(b => b.Count));
                Assert.All(result.Hits, h => Assert.Equal("<em>公共数据</em>集", h.Matches[0].Fragments[0]));
                searches++;
            }
        })).ToArray();
        var writers = Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var ids = Enumerable.Range(0, Batch).Select(i => $"{writer}-{round % 7}-{i}").ToArray();
                if (round % 5 == 4)
                {
                    index.Apply([], ids);
                }
                else
                {
                    index.Apply(ids.Select(id => new SearchDocument(id).Text("title", "公共数据集").Keyword("domain", $"{round}")));
                }
            }
        }));
        await Task.WhenAll(writers);
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(index.Count, index.Search(new()).Total);
    }

    [Fact]
    public async Task Concurrent_additions_to_a_counter_are_all_kept()
    {
        var index = CorpusRecord.NewIndex(new SearchDocument("x").Text("title", "x"));
        var adders = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 5000; i++)
            {
                index.AddToCounter("x", "views", 1);
            }
        }));
        var grower = Task.Run(() =>
        {
            for (var batch = 0; batch < 4; batch++)
            {
                var first = batch * 5000;
                index.Apply(Enumerable.Range(first, 5000).Select(i => new SearchDocument($"d{i}").Text("title", "d")));
            }
        });
        await Task.WhenAll(adders.Append(grower));
        Assert.Equal(20_000, index.GetCounter("x", "views"));
    }
}
