namespace OpenData.Search.Tests.Fuzz;

public sealed class RandomQueryTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);
    private static readonly SearchIndex Index = CorpusRecord.IndexOfAll();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_text_is_an_error_and_every_answer_is_whole(int seed) => await Task.Run(() =>
    {
        var text = new RandomText(seed);
        for (var run = 0; run < 1500; run++)
        {
            Ask(text.Next(most: run % 10 == 0 ? 2000 : 24), text.Random);
        }
    }).WaitAsync(Hang);

    [Fact]
    public async Task Repetitions_of_any_length_are_answered_in_time() => await Task.Run(() =>
    {
        var text = new RandomText(3);
        for (var run = 0; run < 300; run++)
        {
            Ask(text.Repeated(run % 20 == 0 ? 100_000 : 200), text.Random);
        }
    }).WaitAsync(Hang);

    [Fact]
    public void Filter_values_that_no_document_has_find_nothing()
    {
        var text = new RandomText(4);
        for (var run = 0; run < 200; run++)
        {
            var value = "\u0001" + text.Next(50);
            var result = Index.Search(new()
            {
                Filters = new Dictionary<string, IReadOnlyList<string>> { ["domain"] = [value, value] },
                Facets = ["domain"],
            });
            Assert.Equal(0, result.Total);
            Assert.Contains(new FacetBucket(value, 0), result.Facets[0].Buckets);
        }
    }

    private static void Ask(string text, Random random)
    {
        var request = new SearchRequest
        {
            Text = text,
            Scope = random.Next(4) == 0 ? ["items", "params"] : null,
            Offset = random.Next(4) == 0 ? random.Next(400) : 0,
            Limit = random.Next(20),
            Sort = random.Next(3) switch { 0 => SearchSort.By("updated"), 1 => SearchSort.Name(), _ => SearchSort.Relevance },
            Facets = ["domain", "format"],
        };
        var result = Index.Search(request);
        Assert.InRange(result.Hits.Count, 0, Math.Min(request.Limit, result.Total));
        Assert.Equal(result.Hits.Count, result.Hits.Select(hit => hit.Id).Distinct().Count());
        Assert.True(result.Facets[0].Buckets.Sum(bucket => bucket.Count) == result.Total, $"\"{text}\": one domain each");
        Assert.All(result.Hits.SelectMany(hit => hit.Matches).SelectMany(match => match.Fragments), fragment =>
        {
            var bare = fragment.Replace("<em>", "", StringComparison.Ordinal).Replace("</em>", "", StringComparison.Ordinal);
            Assert.DoesNotContain('<', bare);
        });
    }
}
