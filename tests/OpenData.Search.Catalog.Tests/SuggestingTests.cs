using OpenData.Contracts.Datasets;
using OpenData.Search.Catalog.Suggesting;
using OpenData.Search.Suggesting;
using OpenData.Storage;

namespace OpenData.Search.Catalog.Tests;

public sealed class SuggestingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Titles_items_and_providers_are_suggested_once_the_catalogue_is_quiet()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Settle();
        await catalogue.Put(
            Plain("a") with { Title = "停车场信息", DataItems = [new DataItem("停车场名称", null, null, null, "")] },
            Plain("b") with { Title = "公园名录", Provider = "停车管理中心" });

        await catalogue.Pass(Second, () => catalogue.Get<LiveSuggest>().Find("停车", 10).Count > 0);

        Assert.Equal(
            [
                (SuggestionKinds.DataItem, "停车场名称"),
                (SuggestionKinds.Provider, "停车管理中心"),
                (SuggestionKinds.Title, "停车场信息"),
            ],
            catalogue.Get<LiveSuggest>().Find("停车", 10).Select(found => (found.Kind, found.Text)).Order());
        Assert.Equal("停车场信息", catalogue.Get<LiveSuggest>().Find("tccxx", 1)[0].Text);
    }

    [Fact]
    public async Task What_is_used_more_is_suggested_first()
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Settle();
        await catalogue.Put(
            Plain("a") with { Title = "停车场甲", SourceViews = 3 },
            Plain("b") with { Title = "停车场乙", SourceViews = 40 },
            Plain("c") with { Title = "停车场丙", SourceDownloads = 500 });

        await catalogue.Pass(Second, () => catalogue.Get<LiveSuggest>().IsReady);

        Assert.Equal(
            ["停车场丙", "停车场乙", "停车场甲"], catalogue.Get<LiveSuggest>().Find("停车", 3).Select(found => found.Text));
    }

    [Fact]
    public async Task A_restart_has_the_file_at_once_and_a_change_is_taken_half_a_minute_after_the_last()
    {
        var folder = await Suggesting("停车场");
        await using var again = await TestCatalogue.Start(folder);
        await Eventually(() => again.Get<LiveSuggest>().IsReady); // No time passes.
        Assert.Single(again.Get<LiveSuggest>().Find("停车", 5));
        await again.Settle();

        await again.Put(Plain("b") with { Title = "停车楼" });
        await again.Pass(Second, () => again.Get<LiveSuggest>().Find("停车", 5).Count == 2);
        await again.Put(Plain("c") with { Title = "停车位" });
        var changed = again.Time.GetUtcNow();
        await again.Pass(Second, () => again.Get<LiveSuggest>().Find("停车", 5).Count == 3);

        Assert.InRange(again.Time.GetUtcNow() - changed, TimeSpan.FromSeconds(25), TimeSpan.MaxValue);
        Assert.Single(Directory.GetFiles(new CatalogFolder(folder).Index, "suggest-*.bin"));
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_made_anew()
    {
        var folder = await Suggesting("停车场");
        var file = Assert.Single(Directory.GetFiles(new CatalogFolder(folder).Index, "suggest-*.bin"));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 0x40;
        await File.WriteAllBytesAsync(file, bytes);

        await using var again = await TestCatalogue.Start(folder);
        await again.Settle();
        await again.Pass(Second, () => again.Get<LiveSuggest>().Find("停车", 5).Count == 1);

        Assert.Contains(
            again.Log.Lines,
            line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hot_words_outlive_the_process_and_keep_nobodys_address()
    {
        var catalogue = await TestCatalogue.Start();
        for (var caller = 1; caller <= 3; caller++)
        {
            catalogue.Get<HotWords>().Record("停车场", $"192.0.2.{caller}", 5);
        }

        await catalogue.DisposeAsync();

        var file = await File.ReadAllTextAsync(new CatalogFolder(catalogue.Folder).HotWords);
        Assert.Contains("停车场", file, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2", file, StringComparison.Ordinal);
        await using var again = await TestCatalogue.Start(catalogue.Folder);
        Assert.Equal(["停车场"], again.Get<HotWords>().Top(10).Select(word => word.Text));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Words\":[{\"Text\":null,\"Days\":null}]}")]
    public async Task A_damaged_file_of_hot_words_is_named_and_they_begin_anew(string content)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        var file = new CatalogFolder(folder).HotWords;
        await File.WriteAllTextAsync(file, content);

        await using var catalogue = await TestCatalogue.Start(folder);

        Assert.Contains(catalogue.Log.Lines, line => line.Contains(file, StringComparison.Ordinal));
        Assert.Empty(catalogue.Get<HotWords>().Top(10));
    }

    private static async Task<DataFolder> Suggesting(string title)
    {
        await using var catalogue = await TestCatalogue.Start();
        await catalogue.Settle();
        await catalogue.Put(Plain("a") with { Title = title });
        await catalogue.Pass(Second, () => catalogue.Get<LiveSuggest>().IsReady);
        return catalogue.Folder;
    }

    private static async Task Eventually(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Resource Plain(string key) => new() { Key = key, Title = "名录", Provider = "民政局" };
}
