namespace OpenData.Search.Tests;

public sealed class SortTests
{
    [Fact]
    public void Columns_sort_in_both_directions_and_pages_join_without_gaps()
    {
        var index = CorpusRecord.IndexOfAll();
        foreach (var descending in (bool[])[true, false])
        {
            var ids = new List<string>();
            for (var offset = 0; offset < CorpusRecord.All.Length; offset += 37)
            {
                ids.AddRange(index.Search(new() { Sort = SearchSort.By("updated", descending), Offset = offset, Limit = 37 })
                    .Hits.Select(h => h.Id));
            }

            var dates = ids.ConvertAll(id => CorpusRecord.All.Single(r => r.Id == id).UpdateDate);
            Assert.Equal(CorpusRecord.All.Length, ids.Distinct().Count());
            Assert.Equal(descending ? dates.OrderDescending() : dates.Order(), dates);
        }
    }

    [Fact]
    public void Sorting_keeps_the_matches_of_the_text()
    {
        var index = CorpusRecord.IndexOfAll();
        var byScore = index.Search(new() { Text = "名单", Limit = 300 });
        var byViews = index.Search(new() { Text = "名单", Limit = 300, Sort = SearchSort.By("views") });
        Assert.Equal(byScore.Total, byViews.Total);
        Assert.Equal(byScore.Hits.Select(h => h.Id).Order(), byViews.Hits.Select(h => h.Id).Order());
    }

    [Fact]
    public void A_counter_sorts_by_its_value_of_the_moment_and_survives_replacing()
    {
        var index = CorpusRecord.NewIndex(Doc("a"), Doc("b"), Doc("c"));
        index.SetCounter("b", "views", 5);
        index.AddToCounter("c", "views", 7);
        Assert.Equal(["c", "b", "a"], Sorted(index));
        index.AddToCounter("b", "views", 3);
        Assert.Equal(["b", "c", "a"], Sorted(index));
        index.Apply([Doc("b")]);
        Assert.Equal(8, index.GetCounter("b", "views"));
        index.Apply([Doc("b")], deletes: ["b"]);
        Assert.Equal(0, index.GetCounter("b", "views"));
        Assert.False(index.SetCounter("nobody", "views", 1));
        Assert.Null(index.GetCounter("nobody", "views"));

        static SearchDocument Doc(string id) => new SearchDocument(id).Text("title", id);
        static IEnumerable<string> Sorted(SearchIndex index) =>
            index.Search(new() { Sort = SearchSort.By("views") }).Hits.Select(h => h.Id);
    }

    [Fact]
    public void A_document_without_a_value_is_last_in_both_directions()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("none").Text("title", "x"),
            new SearchDocument("new").Text("title", "x").Number("updated", 2),
            new SearchDocument("old").Text("title", "x").Number("updated", 1));
        Assert.Equal(["new", "old", "none"], Ids(SearchSort.By("updated")));
        Assert.Equal(["old", "new", "none"], Ids(SearchSort.By("updated", descending: false)));
        Assert.Equal(["new", "old", "none"], Ids(SearchSort.Relevance));

        IEnumerable<string> Ids(SearchSort sort) => index.Search(new() { Sort = sort }).Hits.Select(h => h.Id);
    }

    [Fact]
    public void Names_sort_in_one_order_and_its_reverse()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("z").Text("title", "张江"),
            new SearchDocument("b").Text("title", "宝山"),
            new SearchDocument("h").Text("title", "虹口"));
        var up = index.Search(new() { Sort = SearchSort.Name() }).Hits.Select(h => h.Id).ToArray();
        var down = index.Search(new() { Sort = SearchSort.Name(descending: true) }).Hits.Select(h => h.Id).ToArray();
        Assert.Equal(up.Reverse(), down);
        Assert.Equal(["b", "h", "z"], up);
    }
}
