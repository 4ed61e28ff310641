using System.Net;
using Microsoft.AspNetCore.Http;
using OpenData.Silo.Endpoints.Metrics;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Metrics;

/// <summary><c>/metrics</c> of a portal that serves.</summary>
public sealed class MetricsEndpointTests(ServingPortal serving) : IClassFixture<ServingPortal>
{
    [Fact]
    public async Task All_that_operators_need_is_there()
    {
        using var search = await serving.Portal.Client.GetAsync("/graphql?query=%7B%20search(text%3A%22a%22)%20%7B%20totalCount%20%7D%20%7D");
        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        using var refused = await serving.Portal.Client.GetAsync("/api/invoke/x?authToken=nobody");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        await serving.Portal.Invoke(SampleCatalogue.Stops, ("authToken", serving.Token));

        using var response = await serving.Portal.Client.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.GetValues("Content-Type").Single());
        var scraped = ScrapedText.Parse(await response.Content.ReadAsStringAsync());
        var samples = scraped.Samples;
        Assert.Equal(1, samples["opendata_actors_serving"]);
        Assert.Equal(1, samples["opendata_actors_membership_silos{status=\"active\"}"]);
        Assert.True(samples["opendata_actors_activations{grain_type=\"token\"}"] >= 1);
        Assert.True(samples["opendata_actors_calls_total{grain_type=\"token\",outcome=\"succeeded\"}"] >= 1);
        Assert.True(samples["opendata_search_duration_seconds_count{kind=\"page\"}"] >= 1);
        Assert.True(samples["opendata_search_documents"] >= 1);
        Assert.True(samples["opendata_invoke_calls_total{code=\"40102\"}"] >= 1);
        Assert.True(samples["opendata_invoke_calls_total{code=\"200\"}"] >= 1);
        Assert.True(samples["opendata_invoke_reservations_total{outcome=\"granted\"}"] >= 1);
        Assert.Equal(0, samples["opendata_feed_lag"]);
        Assert.Equal(0, samples["opendata_feed_lag_time_seconds"]);
        Assert.Equal(1, samples["opendata_silo_started"]);
        Assert.True(samples["opendata_silo_disk_free_bytes"] > 0);
        Assert.Equal("histogram", scraped.Types["http_server_request_duration_seconds"]);
        Assert.Contains(samples.Keys, key => key.StartsWith("dotnet_process_memory_working_set_bytes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Who_comes_through_the_proxy_finds_nothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add(header, value);
        using var response = await serving.Portal.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.10", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.2.3.4", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("::ffff:192.168.1.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.169.0.1", false)]
    [InlineData("203.0.113.9", false)]
    [InlineData("::ffff:203.0.113.9", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("169.254.169.254", false)]
    public void Only_this_machine_and_private_networks_may_read(string address, bool isAllowed)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Equal(isAllowed, ScrapeAccess.IsAllowed(context));
    }
}
