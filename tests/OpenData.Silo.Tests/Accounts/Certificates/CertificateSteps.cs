using System.Net;
using System.Security.Cryptography.X509Certificates;
using OpenData.Silo.Tests.Tls;

namespace OpenData.Silo.Tests.Accounts.Certificates;

/// <summary>What organisations do who have a certificate.</summary>
internal static class CertificateSteps
{
    /// <summary>The unified social credit code of the organisation.</summary>
    public const string Code = "91310000MA1FL4W99P";

    /// <summary>Registers the organisation; the browser is signed in by that.</summary>
    public static async Task<Browser> RegisterOrganisation(this TlsPortal tls)
    {
        var browser = tls.Portal.Browser();
        await browser.RegisterOrganisation("company_1", "13812345678");
        return browser;
    }

    /// <summary>Shows a certificate; where the portal sends the browser, and the session that it gets.</summary>
    public static async Task<(string To, string? Cookie)> Enter(
        this TlsPortal tls, X509Certificate2? certificate, string next = "/", string? session = null)
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

    /// <summary>Shows a certificate that opens nothing.</summary>
    public static async Task Refused(this TlsPortal tls, X509Certificate2? certificate, string why, string? session = null)
    {
        var (to, cookie) = await tls.Enter(certificate, session: session);
        Assert.Equal($"{tls.Https}/login/problem?why={why}", to);
        Assert.Null(cookie);
    }
}
