using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Datasets;
using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;

namespace OpenData.Grains.Tests;

public sealed class DatasetGrainTests
{
    [Fact]
    public async Task A_description_is_imported_then_unchanged_then_updated()
    {
        await using var silo = await TestSilo.Start();
        var grain = silo.Grain<IDatasetGrain>("a");
        var first = Description("a", "公园名录");

        Assert.Equal(ImportOutcome.Imported, await grain.Import(first));
        Assert.Equal(ImportOutcome.Unchanged, await grain.Import(Description("a", "公园名录")));
        Assert.Equal(ImportOutcome.Updated, await grain.Import(first with { Title = "公园绿地名录" }));

        var stored = await silo.Services.GetRequiredService<ResourceReader>().Find("a");
        Assert.Equal("公园绿地名录", stored!.Resource.Title);
        Assert.Equal(2, await silo.Services.GetRequiredService<ChangeFeed>().End());
    }

    [Fact]
    public async Task A_description_of_another_resource_is_refused_and_nothing_is_stored()
    {
        await using var silo = await TestSilo.Start();

        await Assert.ThrowsAsync<ArgumentException>(() => silo.Grain<IDatasetGrain>("a").Import(Description("b", "公园")));
        await Assert.ThrowsAsync<ArgumentException>(() => silo.Grain<IDatasetGrain>("a").Import(Description("a", " ")));

        Assert.Equal(0, await silo.Services.GetRequiredService<ResourceReader>().Count());
    }

    [Fact]
    public async Task Imports_of_one_resource_take_effect_in_their_order()
    {
        await using var silo = await TestSilo.Start();
        var grain = silo.Grain<IDatasetGrain>("a");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => grain.Import(Description("a", $"第 {i} 版"))));

        Assert.Equal("第 49 版", (await silo.Services.GetRequiredService<ResourceReader>().Find("a"))!.Resource.Title);
    }

    private static Resource Description(string key, string title) => new()
    {
        Key = key,
        Title = title,
        Provider = "绿化市容局",
        Tags = ["公园"],
        DataItems = [new DataItem("名称", "mc", DataItemType.Text, 50, "")],
    };
}
