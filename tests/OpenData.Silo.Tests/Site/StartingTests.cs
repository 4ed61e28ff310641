using System.Net;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Site;

public sealed class StartingTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/graphql?query=%7B__typename%7D")]
    [InlineData("/api/invoke/x")]
    [InlineData("/docs/api")]
    [InlineData("/healthy")]
    public async Task Until_it_is_ready_the_portal_says_when_to_come_back(string path)
    {
        await using var portal = await TestPortal.StartListening();

        using var response = await portal.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
        Assert.Contains("正在启动", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Health_tells_alive_from_ready()
    {
        await using var portal = await TestPortal.StartListening();
        Assert.Equal(HttpStatusCode.OK, await Status(portal, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(portal, "/health/ready"));

        await portal.BecomeReady();

        Assert.Equal(HttpStatusCode.OK, await Status(portal, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await Status(portal, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await Status(portal, "/docs/api"));
    }

    private static async Task<HttpStatusCode> Status(TestPortal portal, string path)
    {
        using var response = await portal.Client.GetAsync(path);
        return response.StatusCode;
    }
}
