namespace OpenData.Search.Tests;

public sealed class ChangeTests
{
    [Fact]
    public void A_replaced_document_is_found_by_its_new_text_only()
    {
        var index = CorpusRecord.NewIndex(Doc("x", "公园绿地"));
        index.Apply([Doc("x", "停车场")]);
        Assert.Equal(0, index.Search(new() { Text = "公园" }).Total);
        Assert.Equal(1, index.Search(new() { Text = "停车场" }).Total);
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void A_deleted_document_is_gone_from_hits_totals_facets_and_items()
    {
        var index = CorpusRecord.IndexOfAll();
        var gone = CorpusRecord.All.Where((_, i) => i % 3 == 0).Select(r => r.Id).ToHashSet();
        index.Apply([], gone);
        var result = index.Search(new() { Limit = 1000, Facets = ["openAttr"] });
        Assert.Equal(CorpusRecord.All.Length - gone.Count, result.Total);
        Assert.Equal(result.Total, index.Count);
        Assert.Equal(result.Total, result.Facets[0].Buckets.Sum(b => b.Count));
        Assert.DoesNotContain(result.Hits, h => gone.Contains(h.Id));
        Assert.DoesNotContain(index.Search(new() { Text = "名称", Scope = ["items"], Limit = 1000 }).Hits, h => gone.Contains(h.Id));
        Assert.DoesNotContain(index.Search(new() { Text = "名单", Limit = 1000 }).Hits, h => gone.Contains(h.Id));
        Assert.All(gone, id => Assert.False(index.Contains(id)));
    }

    [Fact]
    public void Many_small_changes_end_in_the_same_answers_as_one_large_one()
    {
        var whole = CorpusRecord.IndexOfAll();
        var pieces = CorpusRecord.NewIndex();
        foreach (var record in CorpusRecord.All)
        {
            pieces.Apply([record.ToDocument()]);
        }

        foreach (var record in CorpusRecord.All.Where((_, i) => i % 5 == 0))
        {
            pieces.Apply([], [record.Id]);
            pieces.Apply([record.ToDocument()]);
        }

        foreach (var text in (string?[])[null, "养老机构", "\"信息\" 上海市", "统计数据 -企业", "静安区街道停车"])
        {
            var request = new SearchRequest { Text = text, Limit = 500, Facets = ["domain", "format"], Sort = SearchSort.Name() };
            var (expected, actual) = (whole.Search(request), pieces.Search(request));
            Assert.Equal(expected.Total, actual.Total);
            Assert.Equal(expected.Hits.Select(h => h.Id).Order(), actual.Hits.Select(h => h.Id).Order());
            Assert.Equal(expected.Facets.SelectMany(f => f.Buckets), actual.Facets.SelectMany(f => f.Buckets));
        }
    }

    [Fact]
    public void The_last_of_several_documents_of_one_id_counts()
    {
        var index = CorpusRecord.NewIndex(Doc("x", "公园"), Doc("x", "桥梁"));
        Assert.Equal(1, index.Count);
        Assert.Equal(1, index.Search(new() { Text = "桥梁" }).Total);
    }

    [Fact]
    public void A_document_with_an_unknown_field_changes_nothing()
    {
        var index = CorpusRecord.NewIndex(Doc("x", "公园"));
        Assert.Throws<UnknownFieldException>(() => index.Apply([Doc("y", "桥梁"), Doc("z", "z").Keyword("colour", "red")], ["x"]));
        Assert.Throws<ArgumentException>(() => index.Apply([Doc("z", "z").Item("items", "only a name")]));
        Assert.True(index.Contains("x"));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void A_cleared_index_is_empty_and_usable()
    {
        var index = CorpusRecord.IndexOfAll();
        index.Clear();
        Assert.Equal(0, index.Search(new()).Total);
        index.Apply([Doc("x", "公园")]);
        Assert.Equal(1, index.Search(new() { Text = "公园" }).Total);
    }

    private static SearchDocument Doc(string id, string title) => new SearchDocument(id).Text("title", title);
}
