using OpenData.Contracts.Datasets;
using OpenData.Search.Catalog.Indexing;
using OpenData.Storage;
using OpenData.Storage.Counters;

namespace OpenData.Search.Catalog.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task A_start_opens_the_index_and_reads_no_resource()
    {
        var folder = await Stored(Resources(40));

        await using var again = await TestCatalogue.Start(folder);

        Assert.Equal(0, again.Get<CatalogIndexing>().Indexed);
        Assert.Equal(40, again.Index.Size);
        Assert.Equal(40, again.Index.Search(new CatalogQuery { Text = "停车场" }).Total);
        Assert.DoesNotContain(again.Log.Lines, line => line.Contains("Indexed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Totals_are_those_of_the_resources_after_a_start_and_after_changes()
    {
        var folder = await Stored(Resources(20));
        await using var again = await TestCatalogue.Start(folder);
        Assert.Equal(Sum(Resources(20)), again.Index.Totals);

        var changed = Resources(20)[3] with { SourceViews = 5_000, DataItems = [] };
        await again.Put(changed with { Key = "new" });

        Assert.Equal(Sum([.. Resources(20), changed]), again.Index.Totals);
    }

    [Fact]
    public async Task Changes_after_the_last_commit_are_followed_again()
    {
        using var kept = new KeptFolder();
        await using (var catalogue = await TestCatalogue.Start(kept.Folder))
        {
            await catalogue.Put(Resources(10));
            await catalogue.Commit();
            kept.TakeIndex(); // As a process that is killed leaves it: what comes now is in the database alone.
            await catalogue.Put(Resources(13)[10..]);
            await catalogue.Put(Resources(10)[0] with { Title = "充电桩", SourceViews = 77 });
            await catalogue.Remove("r1");
        }

        kept.PutIndexBack();
        await using var again = await TestCatalogue.Start(kept.Folder);
        await again.Current();

        Assert.Equal(12, again.Index.Size);
        Assert.Equal("r0", Assert.Single(again.Index.Search(new CatalogQuery { Text = "充电桩" }).Hits).Id);
        Assert.InRange(again.Get<CatalogIndexing>().Indexed, 4, 5);
        Assert.Equal(
            Sum([Resources(10)[0] with { SourceViews = 77 }, .. Resources(13)[2..]]), again.Index.Totals);
    }

    [Fact]
    public async Task Counters_that_moved_since_the_commit_are_right_after_a_start()
    {
        using var kept = new KeptFolder();
        await using (var catalogue = await TestCatalogue.Start(kept.Folder))
        {
            await catalogue.Put(
                Plain("a") with { SourceViews = 5 }, Plain("b") with { SourceViews = 6 }, Plain("c") with { SourceViews = 1 });
            await catalogue.Commit();
            kept.TakeIndex();
            catalogue.Get<ResourceCounters>().View("a");
            catalogue.Get<ResourceCounters>().View("a");
            catalogue.Get<ResourceCounters>().Call("c");
        }

        kept.PutIndexBack();
        await using var again = await TestCatalogue.Start(kept.Folder);

        Assert.Equal(0, again.Get<CatalogIndexing>().Indexed);
        Assert.Equal(["a", "b", "c"], Keys(again, CatalogSort.Views));
        Assert.Equal("c", Keys(again, CatalogSort.Calls)[0]);
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("counters-*")]
    [InlineData("seg-*")]
    public async Task A_damaged_file_is_named_and_the_index_made_anew(string pattern)
    {
        var folder = await Stored(Resources(20));
        var file = Directory.GetFiles(new CatalogFolder(folder).Index, pattern).Order().First();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 0x40;
        await File.WriteAllBytesAsync(file, bytes);

        await using var again = await TestCatalogue.Start(folder);

        var warning = Assert.Single(again.Log.Lines, line => line.Contains("indexed anew", StringComparison.Ordinal));
        Assert.Contains(file, warning, StringComparison.Ordinal);
        Assert.Equal(20, again.Get<CatalogIndexing>().Indexed);
        Assert.Equal(20, again.Index.Search(new CatalogQuery { Text = "停车场" }).Total);
        Assert.Equal(Sum(Resources(20)), again.Index.Totals);
    }

    [Fact]
    public async Task Without_the_file_of_commits_the_index_is_made_anew()
    {
        var folder = await Stored(Resources(5));
        await File.WriteAllTextAsync(new CatalogFolder(folder).Commits, "[{");

        await using var again = await TestCatalogue.Start(folder);

        Assert.Equal(5, again.Get<CatalogIndexing>().Indexed);
        Assert.Equal(Sum(Resources(5)), again.Index.Totals);
    }

    [Fact]
    public async Task A_feed_that_is_not_the_one_that_was_followed_makes_the_index_anew()
    {
        using var kept = new KeptFolder();
        await using (var catalogue = await TestCatalogue.Start(kept.Folder))
        {
            await catalogue.Put(Resources(6));
        }

        kept.TakeIndex();
        using var other = new KeptFolder();
        await using (var catalogue = await TestCatalogue.Start(other.Folder))
        {
            await catalogue.Put([.. Resources(9).Reverse()]);
        }

        kept.PutIndexInto(other.Folder);
        await using var again = await TestCatalogue.Start(other.Folder);

        Assert.Equal(9, again.Index.Size);
        Assert.Equal(9, again.Get<CatalogIndexing>().Indexed);
    }

    [Fact]
    public async Task Words_of_a_first_catalogue_are_taken_once_and_then_kept()
    {
        using var kept = new KeptFolder();
        await using (var catalogue = await TestCatalogue.Start(kept.Folder))
        {
            await catalogue.Put(Resources(30));
            await catalogue.Settle();
            Assert.Equal(60, catalogue.Get<CatalogIndexing>().Indexed);
            Assert.Equal(30, catalogue.Index.Size);
        }

        var words = WordFile.Read(new CatalogFolder(kept.Folder).Words);
        Assert.Contains("西山市大数据管理局", words);
        Assert.Contains("泊位编号", words);
        await using var again = await TestCatalogue.Start(kept.Folder);
        await again.Settle();

        Assert.Equal(0, again.Get<CatalogIndexing>().Indexed);
        Assert.Equal(30, again.Index.Search(new CatalogQuery { Text = "泊位编号", Scope = CatalogScope.DataItems }).Total);
        Assert.Equal(30, again.Index.Search(new CatalogQuery { Text = "泊位", Scope = CatalogScope.DataItems }).Total);
    }

    private static string[] Keys(TestCatalogue catalogue, CatalogSort sort) =>
        [.. catalogue.Index.Search(new CatalogQuery { Sort = sort }).Hits.Select(hit => hit.Id)];

    private static async Task<DataFolder> Stored(Resource[] resources)
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Put(resources);
        return catalogue.Folder;
    }

    private static CatalogTotals Sum(IReadOnlyList<Resource> resources) => new(
        resources.Sum(resource => resource.DataItems.Count),
        resources.Where(resource => !resource.IsExample).Sum(resource => resource.SourceViews),
        resources.Where(resource => !resource.IsExample).Sum(resource => resource.SourceDownloads));

    private static Resource[] Resources(int count) => [.. Enumerable.Range(0, count).Select(i => Plain($"r{i}") with
    {
        Title = $"西山区第{i}停车场",
        DataItems = [new DataItem("泊位编号", "bwbh", DataItemType.Text, 10, ""), new DataItem($"项{i}", null, null, null, "")],
        SourceViews = i * 10,
        SourceDownloads = i,
        IsExample = i % 4 == 3,
    })];

    private static Resource Plain(string key) => new() { Key = key, Title = "名录", Provider = "西山市大数据管理局" };
}
