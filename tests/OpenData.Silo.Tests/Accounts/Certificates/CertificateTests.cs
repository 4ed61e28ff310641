using System.Net;
using OpenData.Silo.Tests.Tls;

namespace OpenData.Silo.Tests.Accounts.Certificates;

/// <summary>Organisations that sign in by their certificate.</summary>
public sealed class CertificateTests
{
    private const string Code = CertificateSteps.Code;

    [Theory]
    [InlineData("2.5.4.97", "NTRCN-")]
    [InlineData("2.5.4.97", "")]
    [InlineData("2.5.4.5", "")]
    [InlineData("2.5.4.11", "")]
    public async Task An_organisation_comes_in_on_the_site_and_is_verified(string place, string prefix)
    {
        await using var tls = await TlsPortal.Start();
        var registered = await tls.RegisterOrganisation();
        using var certificate = tls.Authority.Client(prefix + Code, place);
        var (to, cookie) = await tls.Enter(certificate, "/account", registered.Cookie);
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
        var stranger = await tls.RegisterOrganisation();
        using var certificate = tls.Authority.Client(Code);
        await tls.Refused(certificate, "unproven-organisation");
        var other = await tls.Portal.Browser("li_si_01", "13912345678");
        Assert.EndsWith("why=unproven-organisation", (await tls.Enter(certificate, "/", other.Cookie)).To, StringComparison.Ordinal);
        var roles = (await stranger.Ask("{ me { roles } }")).GetProperty("data").GetProperty("me").GetProperty("roles");
        Assert.DoesNotContain("VERIFIED", roles.EnumerateArray().Select(role => role.GetString()));

        await tls.Enter(certificate, "/", stranger.Cookie);
        Assert.NotNull((await tls.Enter(certificate)).Cookie); // Proven once, the certificate is enough.
    }

    [Fact]
    public async Task Whoever_shows_no_certificate_is_told_so()
    {
        await using var tls = await TlsPortal.Start();
        await tls.Refused(null, "no-certificate");
    }

    [Fact]
    public async Task A_certificate_of_a_foreign_issuer_opens_nothing()
    {
        await using var tls = await TlsPortal.Start();
        await tls.RegisterOrganisation();
        using var foreign = new TestAuthority("Foreign Root");
        using var certificate = foreign.Client(Code);
        await tls.Refused(certificate, "foreign-certificate");
        using var namesake = new TestAuthority();
        using var forged = namesake.Client(Code);
        await tls.Refused(forged, "foreign-certificate");
    }

    [Fact]
    public async Task A_certificate_that_is_too_old_opens_nothing()
    {
        await using var tls = await TlsPortal.Start();
        await tls.RegisterOrganisation();
        using var certificate = tls.Authority.Client(Code, end: new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await tls.Refused(certificate, "expired-certificate");
    }

    [Fact]
    public async Task A_certificate_for_servers_opens_nothing()
    {
        await using var tls = await TlsPortal.Start();
        await tls.RegisterOrganisation();
        using var certificate = tls.Authority.Misused(Code);
        await tls.Refused(certificate, "foreign-certificate");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("91310000MA1FL4W99E")]
    [InlineData("NTRCN-X")]
    public async Task A_certificate_without_a_code_opens_nothing(string? code)
    {
        await using var tls = await TlsPortal.Start();
        using var certificate = tls.Authority.Client(code);
        await tls.Refused(certificate, "no-credit-code");
    }

    [Fact]
    public async Task An_organisation_without_an_account_is_told_to_register()
    {
        await using var tls = await TlsPortal.Start();
        using var certificate = tls.Authority.Client(Code);
        await tls.Refused(certificate, "no-organisation");
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site()
    {
        await using var tls = await TlsPortal.Start();
        var registered = await tls.RegisterOrganisation();
        using var certificate = tls.Authority.Client(Code);
        await tls.Enter(certificate, "/", registered.Cookie);
        foreach (var elsewhere in new[] { "//evil.example", "/.//evil.example", "/x/..//evil.example", "/\\evil.example", "https://evil.example" })
        {
            Assert.Equal(tls.Https + "/", (await tls.Enter(certificate, elsewhere)).To);
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
}
