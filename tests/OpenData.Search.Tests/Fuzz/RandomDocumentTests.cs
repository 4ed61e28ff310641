using System.Text;

namespace OpenData.Search.Tests.Fuzz;

public sealed class RandomDocumentTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Documents_of_any_text_are_indexed_found_by_id_and_deleted(int seed) => await Task.Run(() =>
    {
        var text = new RandomText(seed);
        var index = CorpusRecord.NewIndex();
        var ids = new HashSet<string>();
        for (var batch = 0; batch < 30; batch++)
        {
            SearchDocument[] documents = [.. Enumerable.Range(0, 10).Select(_ => Document(text))];
            index.Apply(documents);
            ids.UnionWith(documents.Select(document => document.Id));
            Assert.Equal(ids.Count, index.Count);
            var all = index.Search(new() { Limit = ids.Count + 1, Sort = SearchSort.Name() });
            Assert.Equal(ids.Order(StringComparer.Ordinal), all.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
            Assert.True(index.Search(new() { Text = text.Next(20), Facets = ["domain", "org"] }).Total >= 0);
        }

        index.Apply([], ids);
        Assert.Equal(0, index.Search(new() { Text = "上海市" }).Total);
        Assert.Equal(0, index.Count);
    }).WaitAsync(Hang);

    [Fact]
    public async Task A_title_of_any_text_with_a_word_in_it_finds_its_document() => await Task.Run(() =>
    {
        var text = new RandomText(3);
        var titles = Enumerable.Range(0, 200).Select(i => $"{text.Next(30)}甲{i}乙{text.Next(30)}").ToArray();
        var index = CorpusRecord.NewIndex([.. titles.Select((title, i) => new SearchDocument($"{i}").Text("title", title))]);
        for (var i = 0; i < titles.Length; i++)
        {
            Assert.Equal($"{i}", index.Search(new() { Text = titles[i] }).Hits[0].Id);
        }
    }).WaitAsync(Hang);

    [Fact]
    public async Task Texts_and_lists_of_great_length_are_indexed_in_time() => await Task.Run(() =>
    {
        var text = new RandomText(4);
        var index = CorpusRecord.NewIndex();
        string[] values = [text.Next(300_000), text.Repeated(300_000), new('海', 300_000), new('a', 300_000), new('9', 300_000), new('\uD800', 300_000), new(' ', 300_000)];
        index.Apply(values.Select((value, i) => new SearchDocument($"long{i}").Text("title", value).Text("abstract", value)));
        var many = new SearchDocument("many").Text("title", "many").Text("tags", Enumerable.Range(0, 20_000).Select(i => $"标签{i}"));
        for (var i = 0; i < 20_000; i++)
        {
            many.Item("items", $"项{i}", $"c{i}", null).Keyword("domain", $"域{i}");
        }

        index.Apply([many]);
        Assert.Equal(values.Length + 1, index.Count);
        Assert.Equal("many", index.Search(new() { Text = "c19999", Scope = ["items"] }).Hits[0].Id);
        Assert.Equal(20_000, index.Search(new() { Facets = ["domain"], MaxBuckets = 30_000 }).Facets[0].Buckets.Count);
    }).WaitAsync(Hang);

    private static SearchDocument Document(RandomText text)
    {
        // An id is a key that others keep, so it is well-formed text; all else is not.
        var id = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Next(10)));
        var document = new SearchDocument($"{id}-{text.Random.Next(1000)}")
            .Text("title", text.Next(40))
            .Text("abstract", text.Next(200))
            .Text("files", [text.Next(20), null, text.Next(20)])
            .Text("scenario", text.Next(30))
            .Text("tags", Enumerable.Range(0, text.Random.Next(5)).Select(_ => text.Next(8)))
            .Keyword("domain", text.Next(10))
            .Keyword("org", [text.Next(300), ""])
            .Number("updated", text.Random.Next(5) switch { 0 => double.MaxValue, 1 => double.MinValue, 2 => null, 3 => -0.0, _ => 1e-300 })
            .Counter("views", text.Random.Next(3) == 0 ? double.MaxValue : 1);
        for (var i = text.Random.Next(6); i > 0; i--)
        {
            document.Item("items", text.Next(10), text.Random.Next(2) == 0 ? null : text.Next(6), text.Next(20));
        }

        return document;
    }
}
