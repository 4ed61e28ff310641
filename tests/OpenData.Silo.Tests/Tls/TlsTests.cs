using System.Net;
using System.Net.Http.Json;
using System.Security.Authentication;

namespace OpenData.Silo.Tests.Tls;

/// <summary>HTTPS, and what becomes of who comes by HTTP or by another name.</summary>
public sealed class TlsTests
{
    [Fact]
    public async Task The_site_is_there_by_https_and_says_to_stay_there()
    {
        await using var tls = await TlsPortal.Start();
        using var client = tls.Client();
        using var answer = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        using var plain = await client.GetAsync(tls.Http + "/");
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_cookie_of_a_session_by_https_is_bound_to_the_host()
    {
        await using var tls = await TlsPortal.Start();
        var browser = tls.Portal.Browser();
        await browser.Register();
        Assert.StartsWith("__Host-opendata_session=", browser.SetCookie, StringComparison.Ordinal);
        Assert.Contains("secure", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("li_si_01", await browser.Me());
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Present_versions_of_tls_are_spoken(SslProtocols protocol)
    {
        await using var tls = await TlsPortal.Start();
        Assert.NotEmpty(await tls.Shake(protocol));
    }

    [Fact]
    public async Task Old_versions_of_tls_are_not()
    {
        await using var tls = await TlsPortal.Start();
#pragma warning disable SYSLIB0039, CA5397 // That they are refused is the point.
        await Assert.ThrowsAnyAsync<Exception>(() => tls.Shake(SslProtocols.Tls11));
#pragma warning restore SYSLIB0039, CA5397
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_restart_and_a_broken_one_never()
    {
        await using var tls = await TlsPortal.Start();
        var first = await tls.Shake();
        var renewed = tls.Renew();
        Assert.NotEqual(first, renewed);
        File.SetLastWriteTimeUtc(tls.CertificateFile, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        tls.Portal.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(renewed, await tls.Shake());
        File.WriteAllText(tls.KeyFile, "half a key");
        File.SetLastWriteTimeUtc(tls.KeyFile, new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        tls.Portal.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(renewed, await tls.Shake());
    }

    [Fact]
    public async Task How_long_the_certificate_is_good_is_measured()
    {
        await using var tls = await TlsPortal.Start();
        using var client = tls.Client();
        var line = (await client.GetStringAsync("/metrics")).Split('\n')
            .Single(each => each.StartsWith("opendata_silo_certificate_left_seconds", StringComparison.Ordinal));
        var seconds = double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            (new DateTimeOffset(2049, 1, 1, 0, 0, 0, TimeSpan.Zero) - tls.Portal.Time.GetUtcNow()).TotalSeconds, seconds, tolerance: 60);
    }

    [Fact]
    public async Task Who_reads_by_http_is_sent_to_https_and_who_writes_is_refused()
    {
        await using var tls = await TlsPortal.Start(settings => settings with { Redirects = true });
        using var client = tls.Client();
        using var read = await client.GetAsync(tls.Http + "/search?q=%E5%85%AC%E4%BA%A4");
        Assert.Equal(HttpStatusCode.PermanentRedirect, read.StatusCode);
        Assert.Equal(tls.Https + "/search?q=%E5%85%AC%E4%BA%A4", read.Headers.Location!.OriginalString);
        using var write = await client.PostAsJsonAsync(tls.Http + "/graphql", new { query = "{ me { id } }" });
        Assert.Equal(HttpStatusCode.Forbidden, write.StatusCode);
        Assert.Contains("HTTPS", await write.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var probe in new[] { "/health/live", "/health/ready", "/metrics" })
        {
            using var answer = await client.GetAsync(tls.Http + probe);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_trusted_its_word_on_https_counts()
    {
        await using var tls = await TlsPortal.Start(settings => settings with { Redirects = true }, "127.0.0.1/32");
        using var client = tls.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, tls.Http + "/search");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var secure = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        Assert.True(secure.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_word_of_anybody_else_on_https_does_not()
    {
        await using var tls = await TlsPortal.Start(settings => settings with { Redirects = true });
        using var client = tls.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, tls.Http + "/search");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("data.test.evil.example")]
    [InlineData("127.0.0.1")]
    public async Task Who_asks_by_another_name_is_refused_and_sent_nowhere(string host)
    {
        await using var tls = await TlsPortal.Start(settings => settings with { Redirects = true });
        using var client = tls.Client(byAnyName: true);
        foreach (var address in new[] { tls.Http, tls.Https })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address + "/search");
            request.Headers.Host = host;
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Null(answer.Headers.Location);
            Assert.Contains("主机名", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var probe = new HttpRequestMessage(HttpMethod.Get, tls.Http + "/health/live");
        probe.Headers.Host = host;
        using var alive = await client.SendAsync(probe);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }
}
