using System.Security.Cryptography.X509Certificates;
using OpenData.Silo.Tests.Tls;

namespace OpenData.Silo.Tests.Accounts.Certificates;

/// <summary>Certificates whose issuer is asked whether they were revoked.</summary>
public sealed class RevocationTests
{
    // The clock of the portal is within: it says March 2026.
    private static readonly DateTimeOffset Later = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Before = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_certificate_that_is_not_on_the_list_is_taken_and_one_on_it_is_refused()
    {
        await using var issuer = await RevocationServer.Start();
        await using var tls = await TlsPortal.Start(revocation: X509RevocationMode.Online);
        var session = (await tls.RegisterOrganisation()).Cookie;
        using var good = tls.Authority.Client(CertificateSteps.Code, list: issuer.Address);
        using var revoked = tls.Authority.Client(CertificateSteps.Code, list: issuer.Address);
        issuer.List = tls.Authority.RevocationList(Later, revoked);

        Assert.Equal(tls.Https + "/account", (await tls.Enter(good, "/account", session)).To);
        await tls.Refused(revoked, "revoked-certificate", session);
        Assert.Equal(1, issuer.Asked); // The list is kept for as long as it is good.
    }

    [Fact]
    public async Task Where_no_list_is_to_be_had_nobody_is_let_in()
    {
        await using var issuer = await RevocationServer.Start();
        await using var tls = await TlsPortal.Start(revocation: X509RevocationMode.Online);
        var session = (await tls.RegisterOrganisation()).Cookie;
        using var unlisted = tls.Authority.Client(CertificateSteps.Code);
        await tls.Refused(unlisted, "revoked-certificate", session);

        using var listed = tls.Authority.Client(CertificateSteps.Code, list: issuer.Address);
        await tls.Refused(listed, "revoked-certificate", session);
        Assert.Equal(1, issuer.Asked);
        issuer.List = tls.Authority.RevocationList(Later);
        Assert.NotNull((await tls.Enter(listed, session: session)).Cookie);
    }

    [Fact]
    public async Task What_a_certificate_of_a_foreign_issuer_names_is_not_asked()
    {
        await using var issuer = await RevocationServer.Start();
        await using var tls = await TlsPortal.Start(revocation: X509RevocationMode.Online);
        foreach (var name in new[] { "Foreign Root", "Test Root" })
        {
            using var foreign = new TestAuthority(name);
            issuer.List = foreign.RevocationList(Later);
            using var certificate = foreign.Client(CertificateSteps.Code, list: issuer.Address);
            await tls.Refused(certificate, "foreign-certificate");
        }

        Assert.Equal(0, issuer.Asked); // Or whoever makes a certificate would have the portal call where they like.
    }

    [Fact]
    public async Task Where_the_issuer_is_down_nobody_is_let_in()
    {
        var issuer = await RevocationServer.Start();
        await issuer.DisposeAsync();
        await using var tls = await TlsPortal.Start(revocation: X509RevocationMode.Online);
        var session = (await tls.RegisterOrganisation()).Cookie;
        using var certificate = tls.Authority.Client(CertificateSteps.Code, list: issuer.Address);
        await tls.Refused(certificate, "revoked-certificate", session);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_that_is_too_old_or_of_another_issuer_proves_nothing(bool isForged)
    {
        await using var issuer = await RevocationServer.Start();
        await using var tls = await TlsPortal.Start(revocation: X509RevocationMode.Online);
        var session = (await tls.RegisterOrganisation()).Cookie;
        using var namesake = new TestAuthority();
        issuer.List = isForged ? namesake.RevocationList(Later) : tls.Authority.RevocationList(Before);
        using var certificate = tls.Authority.Client(CertificateSteps.Code, list: issuer.Address);
        await tls.Refused(certificate, "revoked-certificate", session);
    }

    [Fact]
    public async Task Offline_the_list_that_the_machine_has_kept_counts_and_nobody_is_asked()
    {
        await using var issuer = await RevocationServer.Start();
        using var authority = new TestAuthority();
        using var good = authority.Client(CertificateSteps.Code, list: issuer.Address);
        using var revoked = authority.Client(CertificateSteps.Code, list: issuer.Address);
        issuer.List = authority.RevocationList(Later, revoked);

        await using (var offline = await TlsPortal.Start(revocation: X509RevocationMode.Offline, authority: authority))
        {
            await offline.Refused(good, "revoked-certificate", (await offline.RegisterOrganisation()).Cookie);
            Assert.Equal(0, issuer.Asked);
        }

        await using (var online = await TlsPortal.Start(revocation: X509RevocationMode.Online, authority: authority))
        {
            Assert.NotNull((await online.Enter(good, session: (await online.RegisterOrganisation()).Cookie)).Cookie);
        }

        await using (var offline = await TlsPortal.Start(revocation: X509RevocationMode.Offline, authority: authority))
        {
            var session = (await offline.RegisterOrganisation()).Cookie;
            Assert.NotNull((await offline.Enter(good, session: session)).Cookie);
            await offline.Refused(revoked, "revoked-certificate", session);
            Assert.Equal(1, issuer.Asked);
        }
    }
}
