using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.Silo.Accounts;
using OpenData.Silo.Accounts.External;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>Portals that know providers, and what their browsers do there.</summary>
internal static class OidcPortal
{
    public static Task<AccountPortal> Start(Uri issuer, bool verifies = true, ILoggerProvider? logs = null) => AccountPortal.Start(logs, adjust: options => options with
    {
        Doors = new DoorSettings { Providers = [Provider("city", issuer, verifies), Provider("other", issuer, verifies: false)] },
    });

    /// <summary>Where the portal sends a browser that wants to log in there.</summary>
    public static async Task<Uri> Leave(this Browser browser, string provider = "city", string next = "/account")
    {
        using var answer = await browser.Go($"/login/external/{provider}?next={Uri.EscapeDataString(next)}");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>Where the portal sends a browser that comes back.</summary>
    public static async Task<string> ComeBack(this Browser browser, Uri address)
    {
        using var answer = await browser.Go(address.PathAndQuery);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A parameter of an address.</summary>
    public static string Parameter(this Uri address, string name) => QueryHelpers.ParseQuery(address.Query)[name].ToString();

    private static OidcProvider Provider(string id, Uri issuer, bool verifies) => new(
        new ExternalProvider(id, "市民平台", "City"), issuer, "opendata", RealProvider.Secret, ["openid", "profile"], verifies, "name");
}
