using System.Net;
using System.Text.Json;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Site;

/// <summary>Why a silo is not ready.</summary>
public sealed class ReadyTests
{
    [Fact]
    public async Task Before_the_start_is_over_ready_says_so_as_JSON_and_metrics_answer()
    {
        await using var portal = await TestPortal.StartListening();

        using var response = await portal.Client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("unavailable", body.GetProperty("status").GetString());
        Assert.Equal("starting", body.GetProperty("reasons")[0].GetProperty("code").GetString());
        Assert.Contains("opendata_silo_started 0\n", await portal.Client.GetStringAsync("/metrics"), StringComparison.Ordinal);

        await portal.BecomeReady();

        Assert.Equal("""{"status":"ready"}""", await portal.Client.GetStringAsync("/health/ready"));
    }

    [Theory]
    [InlineData(true, true, 30, "")]
    [InlineData(false, false, 99, "starting")]
    [InlineData(true, false, 0, "lease_lost")]
    [InlineData(true, true, 31, "index_behind")]
    [InlineData(true, false, 31, "lease_lost,index_behind")]
    public void Each_reason_has_its_code(bool hasStarted, bool isServing, int lagSeconds, string expected) =>
        Assert.Equal(
            expected,
            string.Join(',', ReadyCheck.Find(hasStarted, isServing, TimeSpan.FromSeconds(lagSeconds)).Select(reason => reason.Code)));
}
