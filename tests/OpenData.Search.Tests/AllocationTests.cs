namespace OpenData.Search.Tests;

/// <summary>A search leaves hardly more than its result to collect: ids, hits and facet values.</summary>
public sealed class AllocationTests
{
    private const int MaxBytes = 2048;
    private const int Asked = 400;
    private static readonly SearchIndex Index = CorpusRecord.IndexOfAll();
    private static readonly string[] Facets = ["domain", "org", "openAttr", "category"];

    [Fact]
    public void A_search_for_what_titles_say_allocates_little() => AssertFrugal(Pieces(), []);

    [Fact]
    public void A_search_that_counts_facets_allocates_little() => AssertFrugal(Pieces(), Facets);

    [Fact]
    public void Phrases_and_exclusions_allocate_little() => AssertFrugal(
        [.. CorpusRecord.All.SelectMany(r => new[] { $"\"{Part(r, 5)}\"", $"{Part(r, 4)} -信息", $"\"{Part(r, 2)}市\"" })], Facets);

    [Fact]
    public void A_typing_error_allocates_little() =>
        AssertFrugal([.. CorpusRecord.All.Select(r => Part(r, 8)).Select(t => t[..2] + t[3] + t[2] + t[4..])], Facets);

    [Theory]
    [InlineData("yanglaojigou", "minzhengju", "zhensuo", "tingchechang", "chubanwulingshoudanwei", "mingdanxinxi")]
    [InlineData("yljg", "mzj", "tcc", "cyqy", "md", "xx")]
    [InlineData("养老jigou", "社会zuzhi", "xinxi表", "公共tingche", "浦dong新区", "企业mingdan")]
    public void What_is_typed_by_its_sound_allocates_little(params string[] texts) => AssertFrugal(texts, Facets);

    [Fact]
    public void A_question_allocates_little() => AssertFrugal(
        [.. CorpusRecord.All.Select(r => $"请问哪里可以查到{Part(r, 6)}的联系方式和地址啊")], Facets);

    private static string[] Pieces() => [.. CorpusRecord.All.SelectMany(r => new[] { Part(r, 2), Part(r, 6), $"{Part(r, 4)} {r.Org}" })];

    private static string Part(CorpusRecord record, int length) => record.Title[..Math.Min(length, record.Title.Length)];

    private static void AssertFrugal(string[] texts, string[] facets)
    {
        var requests = texts.Take(Asked)
            .Select(text => new SearchRequest { Text = text, Facets = facets, MaxBuckets = 20, Highlight = false }).ToArray();
        foreach (var request in requests.Concat(requests))
        {
            Index.Search(request);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var request in requests)
        {
            Index.Search(request);
        }

        var average = (GC.GetAllocatedBytesForCurrentThread() - before) / requests.Length;
        Assert.True(average < MaxBytes, $"{average} bytes a search");
    }
}
