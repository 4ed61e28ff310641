using OpenData.Search.Tool.Corpus;
using OpenData.Search.Tool.Measuring;

namespace OpenData.Search.Tool.Tests.Measuring;

public sealed class MeasureTests
{
    [Fact]
    public void A_distribution_has_the_ranks_of_the_sorted_durations()
    {
        long[] durations = [.. Enumerable.Range(1, 200).Select(i => i * 1000L)];
        new Random(1).Shuffle(durations);
        Assert.Equal(new Distribution(100.5, 101, 181, 199, 200), Distribution.Of(durations));
        Assert.Equal(new Distribution(5, 5, 5, 5, 5), Distribution.Of([5000]));
        Assert.Null(Distribution.Of([]));
    }

    [Fact]
    public void Relevance_is_the_mean_over_queries_that_name_an_answer()
    {
        var sum = new RelevanceSum();
        sum.Add(Query(["a", "x"]), Result("a", "b"));
        sum.Add(Query(["a"]), Result("b", "c", "d", "a"));
        sum.Add(Query(["a"]), Result());
        sum.Add(Query([]), Result("a"));
        sum.Add(Query(["k"]), Result([.. "abcdefghijk".Select(c => c.ToString())]));
        var mean = sum.Mean();
        Assert.Equal((5, 4, 1), (mean.Queries, mean.Named, mean.ZeroHits));
        Assert.Equal(Math.Round((1 + 0.25) / 4, 4), mean.Mrr10);
        Assert.Equal(0.25, mean.Success1);
        Assert.Equal(0.5, mean.Success10);
        Assert.Equal(Math.Round(((1 / (1 + (1 / Math.Log2(3)))) + (1 / Math.Log2(5))) / 4, 4), mean.Ndcg10);
        Assert.Null(new RelevanceSum().Mean().Mrr10);
    }

    [Fact]
    public void A_thread_that_works_uses_processor_time_and_one_that_waits_does_not()
    {
        var start = ThreadClock.Now();
        for (var i = 0; ThreadClock.Now() - start < 1_000_000; i++)
        {
            Assert.True(i < int.MaxValue);
        }

        Assert.True(ThreadClock.Now() > start);
        Assert.True(ProcessMemory.Peak() > 1_000_000);
    }

    private static BenchQuery Query(string[] answers) => new("kind", "text", [.. answers], []);

    private static SearchResult Result(params string[] ids) =>
        new(ids.Length, [.. ids.Select(id => new SearchHit(id, 1, []))], [], false);
}
