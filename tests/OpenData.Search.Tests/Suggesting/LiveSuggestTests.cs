using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

public sealed class LiveSuggestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("suggest").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Without_an_index_nothing_is_suggested()
    {
        using var live = new LiveSuggest();
        Assert.False(live.IsReady);
        Assert.Empty(live.Find("公园", 5));
    }

    [Fact]
    public async Task Queries_go_on_while_indexes_are_swapped_and_released()
    {
        var paths = Enumerable.Range(0, 2).Select(i => Path.Combine(_folder, $"{i}.sug")).ToArray();
        for (var i = 0; i < paths.Length; i++)
        {
            SuggestIndex.Build(
                Enumerable.Range(0, 500).Select(n => new SuggestEntry($"公园{n}", "title", 1)), SuggestSamples.Lexicon, paths[i]);
        }

        using var live = new LiveSuggest();
        live.Swap(SuggestIndex.Open(paths[0]));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var queries = 0;
            while (!stop.IsCancellationRequested || queries == 0)
            {
                Assert.Equal(10, live.Find("公园", 10).Count);
                queries++;
            }

            return queries;
        })).ToArray();
        for (var i = 1; i <= 300; i++)
        {
            live.Swap(SuggestIndex.Open(paths[i % 2]));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), queries => Assert.True(queries > 0));
    }

    [Fact]
    public void After_the_end_no_index_is_taken()
    {
        var live = new LiveSuggest();
        live.Dispose();
        var index = SuggestSamples.Titles("公园");
        Assert.Throws<ObjectDisposedException>(() => live.Swap(index));
        Assert.Throws<ObjectDisposedException>(() => index.Find("公园", 5));
        Assert.Empty(live.Find("公园", 5));
    }
}
