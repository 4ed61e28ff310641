using System.Net;
using System.Security.Cryptography.X509Certificates;
using OpenData.Silo.Tests.Tls;

namespace OpenData.Silo.Tests.Accounts.Certificates;

/// <summary>Organisations that sign in by their certificate.</summary>
public sealed class CertificateTests
{
    private const string Code = "91310000MA1FL4W99P";

    [Theory]
    [InlineData("2.5.4.97", "NTRCN-")]
    [InlineData("2.5.4.97", "")]
    [InlineData("2.5.4.5", "")]
    [InlineData("2.5.4.11", "")]
    public async Task An_organisation_comes_in_on_the_site_and_is_verified(string place, string prefix)
    {
        await using var tls = await TlsPortal.Start();
        var registered = await Register(tls);
        using var certificate = tls.Authority.Client(prefix + Code, place);
        var (to, cookie) = await Enter(tls, certificate, "/account", registered.Cookie);
        Assert.Equal(tls.Https + "/account", to);
        var browser = tls.Portal.Browser();
        browser.Cookie = cookie;
        var me = (await browser.Ask("{ me { userName roles } }")).GetProperty("data").GetProperty("me");
        Assert.Equal("company_1", me.GetProperty("userName").GetString());
        Assert.Contains("VERIFIED", me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task An_account_that_a_stranger_may_have_registered_is_not_verified_by_the_certificate_alone()
    {
        await using var tls = await TlsPortal.Start();
        var stranger = await Register(tls);
        using var certificate = tls.Authority.Client(Code);
        await Refused(tls, certificate, "unproven-organisation");
        var other = await tls.Portal.Browser("li_si_01", "13912345678");
        Assert.EndsWith("why=unproven-organisation", (await Enter(tls, certificate, "/", other.Cookie)).To, StringComparison.Ordinal);
        var roles = (await stranger.Ask("{ me { roles } }")).GetProperty("data").GetProperty("me").GetProperty("roles");
        Assert.DoesNotContain("VERIFIED", roles.EnumerateArray().Select(role => role.GetString()));

        await Enter(tls, certificate, "/", stranger.Cookie);
        Assert.NotNull((await Enter(tls, certificate)).Cookie); // Proven once, the certificate is enough.
    }

    [Fact]
    public async Task Whoever_shows_no_certificate_is_told_so()
    {
        await using var tls = await TlsPortal.Start();
        await Refused(tls, null, "no-certificate");
    }

    [Fact]
    public async Task A_certificate_of_a_foreign_issuer_opens_nothing()
    {
        await using var tls = await TlsPortal.Start();
        await Register(tls);
        using var foreign = new TestAuthority("Foreign Root");
        using var certificate = foreign.Client(Code);
        await Refused(tls, certificate, "foreign-certificate");
        using var namesake = new TestAuthority();
        using var forged = namesake.Client(Code);
        await Refused(tls, forged, "foreign-certificate");
    }

    [Fact]
    public async Task A_certificate_that_is_too_old_opens_nothing()
    {
        await using var tls = await TlsPortal.Start();
        await Register(tls);
        using var certificate = tls.Authority.Client(Code, end: new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await Refused(tls, certificate, "expired-certificate");
    }

    [Fact]
    public async Task A_certificate_for_servers_opens_nothing()
    {
        await using var tls = await TlsPortal.Start();
        await Register(tls);
        using var certificate = tls.Authority.Misused(Code);
        await Refused(tls, certificate, "foreign-certificate");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("91310000MA1FL4W99E")]
    [InlineData("NTRCN-X")]
    public async Task A_certificate_without_a_code_opens_nothing(string? code)
    {
        await using var tls = await TlsPortal.Start();
        using var certificate = tls.Authority.Client(code);
        await Refused(tls, certificate, "no-credit-code");
    }

    [Fact]
    public async Task An_organisation_without_an_account_is_told_to_register()
    {
        await using var tls = await TlsPortal.Start();
        using var certificate = tls.Authority.Client(Code);
        await Refused(tls, certificate, "no-organisation");
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site()
    {
        await using var tls = await TlsPortal.Start();
        var registered = await Register(tls);
        using var certificate = tls.Authority.Client(Code);
        await Enter(tls, certificate, "/", registered.Cookie);
        foreach (var elsewhere in new[] { "//evil.example", "/.//evil.example", "/x/..//evil.example", "/\\evil.example", "https://evil.example" })
        {
            Assert.Equal(tls.Https + "/", (await Enter(tls, certificate, elsewhere)).To);
        }
    }

    [Fact]
    public async Task Nothing_else_is_on_the_port_for_certificates()
    {
        await using var tls = await TlsPortal.Start();
        using var client = tls.Client();
        foreach (var path in new[] { "/", "/graphql", "/login", "/metrics" })
        {
            using var answer = await client.GetAsync(tls.Door + path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var elsewhere = await client.GetAsync("/login/certificate");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        using var posted = await client.PostAsync(tls.Door + "/login/certificate", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task The_site_says_which_port_it_is()
    {
        await using var tls = await TlsPortal.Start();
        var doors = (await tls.Portal.Browser().Ask("{ doors { certificatePort } }")).GetProperty("data").GetProperty("doors");
        Assert.Equal(tls.CertificatePort, doors.GetProperty("certificatePort").GetInt32());
    }

    private static async Task<Browser> Register(TlsPortal tls)
    {
        var browser = tls.Portal.Browser();
        var code = await browser.Code("13812345678", "REGISTER");
        Assert.Empty(await browser.Errors("registerOrganisation", new
        {
            kind = "LEGAL_PERSON",
            userName = "company_1",
            name = "某某有限公司",
            creditCode = Code,
            password = Browser.Password,
            agentName = "李四",
            agentIdentityNumber = "11010519491231002X",
            email = "li@example.cn",
            mobile = "13812345678",
            code,
            acceptsTerms = true,
        }));
        return browser;
    }

    private static async Task<(string To, string? Cookie)> Enter(
        TlsPortal tls, X509Certificate2? certificate, string next = "/", string? session = null)
    {
        using var client = tls.Client(certificate);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{tls.Door}/login/certificate?next={Uri.EscapeDataString(next)}");
        if (session is not null)
        {
            request.Headers.Add("Cookie", session);
        }

        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var set) ? Assert.Single(set).Split(';')[0] : null;
        return (answer.Headers.Location!.OriginalString, cookie);
    }

    private static async Task Refused(TlsPortal tls, X509Certificate2? certificate, string why)
    {
        var (to, cookie) = await Enter(tls, certificate);
        Assert.Equal($"{tls.Https}/login/problem?why={why}", to);
        Assert.Null(cookie);
    }
}
