using System.Net;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Silo.Tests.Caching;

/// <summary>Moments in which an answer must not be kept, because nothing would take it out again.</summary>
public sealed class CachedTooEarlyTests
{
    private static string Page => $"/resources/{SampleCatalogue.Described}";

    [Fact]
    public async Task Nothing_is_cached_before_the_feed_is_followed()
    {
        var query = "/graphql?query=" + Uri.EscapeDataString($"{{ resource(key: \"{SampleCatalogue.Described}\") {{ title }} }}");
        await using var portal = await TestPortal.Start(configure: builder => builder.Services.Remove(
            builder.Services.Single(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationFactory?.Method.ReturnType == typeof(CachedResources))));

        foreach (var address in (string[])[Page, query])
        {
            for (var i = 0; i < 3; i++)
            {
                using var response = await portal.Client.GetAsync(address);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Null(response.Headers.Age);
            }
        }
    }

    [Fact]
    public async Task An_answer_whose_resource_changes_while_it_is_stored_is_forgotten()
    {
        HeldStore store = null!;
        await using var portal = await TestPortal.Start(configure: builder =>
        {
            var registered = builder.Services.Single(service => service.ServiceType == typeof(IOutputCacheStore));
            builder.Services.Remove(registered);
            builder.Services.AddSingleton<IOutputCacheStore>(services =>
                store = new HeldStore((IOutputCacheStore)registered.ImplementationFactory!(services)));
        });
        await Eventually.Until(async () =>
        {
            using var other = await portal.Client.GetAsync($"/resources/{SampleCatalogue.Stops}");
            return other.Headers.Age is not null;
        });
        var grain = portal.Services.GetRequiredService<IGrainFactory>().GetGrain<IDatasetGrain>(SampleCatalogue.Described);
        var stored = await portal.Services.GetRequiredService<ResourceReader>().Find(SampleCatalogue.Described);
        store.BeforeNext = async () =>
        {
            var before = store.Evictions;
            await grain.Import(stored!.Resource with { Title = "公园大全" });
            await Eventually.Until(() => Task.FromResult(store.Evictions > before + 1), what: "the eviction");
        };

        Assert.DoesNotContain("公园大全", await portal.Client.GetStringAsync(Page), StringComparison.Ordinal);

        Assert.Null(store.BeforeNext);
        await Eventually.Until(async () =>
            (await portal.Client.GetStringAsync(Page)).Contains("<title>公园大全", StringComparison.Ordinal));
    }
}
