using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;
using OpenData.Storage.Counters;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class SummaryTests
{
    private const string Query =
        "{ catalog { resources products interfaces providers domains dataItems views calls downloads } }";

    [Fact]
    public async Task The_figures_of_the_catalogue_are_those_of_its_resources()
    {
        await using var host = await CatalogueHost.Start(SampleResources.All);
        await Check(host, SampleResources.All, 0, 0);

        host.Get<ResourceCounters>().View(SampleResources.Key(1));
        host.Get<ResourceCounters>().View(SampleResources.Key(2));
        host.Get<ResourceCounters>().Call(SampleResources.Key(2));

        await Check(host, SampleResources.All, 2, 1);
    }

    [Fact]
    public async Task They_follow_changes_and_removals()
    {
        await using var host = await CatalogueHost.Start(SampleResources.All);
        var changed = SampleResources.All[3] with { Provider = "新单位", DataItems = [], SourceViews = 1000, Domain = "新领域" };
        await host.Put(changed);
        await host.Remove(SampleResources.Key(4));

        await Check(host, [.. SampleResources.All.Where((_, i) => i is not 3 and not 4), changed], 0, 0);
    }

    [Fact]
    public async Task An_empty_catalogue_has_nothing()
    {
        await using var host = await CatalogueHost.Start();

        await Check(host, [], 0, 0);
    }

    private static async Task Check(CatalogueHost host, IReadOnlyList<Resource> resources, int views, int calls)
    {
        var real = resources.Where(resource => !resource.IsExample).ToArray(); // Counts of examples are made up.
        var expected = new Dictionary<string, long>
        {
            ["resources"] = resources.Count,
            ["products"] = resources.Count(resource => resource.Category == ResourceCategory.Product),
            ["interfaces"] = resources.Count(resource => resource.Category == ResourceCategory.Interface),
            ["providers"] = resources.Select(resource => resource.Provider).Distinct().Count(),
            ["domains"] = resources.Select(resource => resource.Domain).OfType<string>().Distinct().Count(),
            ["dataItems"] = resources.Sum(resource => resource.DataItems.Count),
            ["views"] = real.Sum(resource => resource.SourceViews) + views,
            ["calls"] = calls,
            ["downloads"] = real.Sum(resource => resource.SourceDownloads),
        };

        var catalog = (await host.Query(Query)).GetProperty("catalog");

        Assert.Equal(expected, catalog.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetInt64()));
    }
}
