using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Silo.Tests.Caching;

/// <summary>What is answered from the cache, and when no longer. An answer from the cache has the header Age.</summary>
public sealed class CachedAnswersTests : IAsyncLifetime
{
    private TestPortal _portal = null!;

    private static string Page => $"/resources/{SampleCatalogue.Described}";

    private static string Resource => $"{{ resource(key: \"{SampleCatalogue.Described}\") {{ title views }} }}";

    public async Task InitializeAsync() => _portal = await TestPortal.Start();

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_page_is_cached_until_its_resource_changes()
    {
        await BecomesCached(Page);
        using (var other = await _portal.Client.GetAsync(Page + "?from=elsewhere"))
        {
            Assert.NotNull(other.Headers.Age);
        }

        await Rename("公园大全");

        await Eventually.Until(async () =>
            (await _portal.Client.GetStringAsync(Page)).Contains("<title>公园大全", StringComparison.Ordinal));
        await BecomesCached(Page);
    }

    [Theory]
    [InlineData("{ search(text: \"公园\") { nodes { title } } }")]
    [InlineData("{ resource(key: \"KEY\") { title } }")]
    public async Task A_query_is_cached_until_what_it_shows_changes(string query)
    {
        var address = Address(query.Replace("KEY", SampleCatalogue.Described, StringComparison.Ordinal));
        await BecomesCached(address);

        await Rename("公园大全");

        await Eventually.Until(async () =>
            (await _portal.Client.GetStringAsync(address)).Contains("公园大全", StringComparison.Ordinal));
        await BecomesCached(address);
    }

    [Fact]
    public async Task What_is_not_there_is_forgotten_when_it_comes()
    {
        var key = SampleCatalogue.KeyOf("later");
        var address = Address($"{{ resource(key: \"{key}\") {{ title }} }}");
        await BecomesCached(address);

        await Grain(key).Import(new Resource { Key = key, Title = "后来的", Provider = "交通委" });

        await Eventually.Until(async () =>
            (await _portal.Client.GetStringAsync(address)).Contains("后来的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_answer_counts_a_view_whether_it_comes_from_the_cache_or_not()
    {
        var start = await Views();
        var address = Address(Resource);
        var asked = 0;
        await Eventually.Until(
            async () =>
            {
                using var response = await _portal.Client.GetAsync(address);
                asked++;
                return response.Headers.Age is not null;
            },
            what: "an answer from the cache");
        for (var i = 0; i < 5; i++)
        {
            using var known = new HttpRequestMessage(HttpMethod.Get, address);
            known.Headers.TryAddWithoutValidation("If-None-Match", "*");
            using var response = await _portal.Client.SendAsync(known);
            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            asked++;
        }

        Assert.Equal(start + asked, await Views());
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Cookie", "a=b")]
    public async Task What_is_asked_for_by_somebody_is_neither_cached_nor_answered_from_the_cache(string header, string value)
    {
        await BecomesCached(Address(Resource));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(Resource));
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _portal.Client.SendAsync(request);
        Assert.Null(response.Headers.Age);
        Assert.True(response.Headers.CacheControl!.Private);
    }

    [Theory]
    [InlineData("{ search(first: -1) { totalCount } }")]
    [InlineData("{ nope }")]
    public async Task Errors_are_not_cached(string query)
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await _portal.Client.GetAsync(Address(query));
            Assert.Null(response.Headers.Age);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }
    }

    private static string Address(string query) => "/graphql?query=" + Uri.EscapeDataString(query);

    // The follower of the feed and the index may still be behind the import of the start: then nothing is kept.
    private Task BecomesCached(string address) => Eventually.Until(
        async () =>
        {
            using var response = await _portal.Client.GetAsync(address);
            return response.Headers.Age is not null;
        },
        what: $"an answer to {address} from the cache");

    private async Task Rename(string title)
    {
        var stored = await _portal.Services.GetRequiredService<ResourceReader>().Find(SampleCatalogue.Described);
        await Grain(SampleCatalogue.Described).Import(stored!.Resource with { Title = title });
    }

    private IDatasetGrain Grain(string key) => _portal.Services.GetRequiredService<IGrainFactory>().GetGrain<IDatasetGrain>(key);

    private async Task<long> Views()
    {
        var query = Uri.EscapeDataString($"{{ nodes(ids: [\"{await Id()}\"]) {{ ... on Resource {{ views }} }} }}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + query);
        request.Headers.TryAddWithoutValidation("Cookie", "fresh=1");
        using var response = await _portal.Client.SendAsync(request);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return answer.GetProperty("data").GetProperty("nodes")[0].GetProperty("views").GetInt64();
    }

    private async Task<string> Id()
    {
        var answer = JsonElement.Parse(await _portal.Client.GetStringAsync(
            Address("{ search(text: \"公园\") { nodes { id key } } }")));
        return answer.GetProperty("data").GetProperty("search").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("key").GetString() == SampleCatalogue.Described)
            .GetProperty("id").GetString()!;
    }
}
