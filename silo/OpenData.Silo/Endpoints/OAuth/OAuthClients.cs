using System.Net;
using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Apps.Rules;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.Accounts;
using OpenData.Grains.Apps.Flows;
using Orleans;

namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>Finds out which app asks (RFC 6749, 2.3). Failures are counted for app and address together, and for the address.</summary>
internal sealed class OAuthClients(IGrainFactory grains, AppDirectory apps)
{
    private const string Scheme = "Basic ";

    /// <exception cref="OAuthRefusedException">It is not known, its secret is wrong, or it may not ask from here.</exception>
    public async Task<OAuthClient> Authenticate(HttpContext http, OAuthForm form)
    {
        var (id, secret) = Presented(http.Request, form);
        var app = await apps.ById(id, isAnew: true);
        if (app is null || (secret is not null && !Fits(app, secret)))
        {
            await Count(http, app?.Id ?? "-");
            throw new OAuthRefusedException(OAuthErrors.BadClient);
        }

        return NetworkList.Allows(app.Form.AllowedNetworks, http.Connection.RemoteIpAddress)
            ? new OAuthClient(app, secret is not null)
            : throw new OAuthRefusedException(OAuthErrors.AddressNotAllowed);
    }

    private static (string Id, string? Secret) Presented(HttpRequest request, OAuthForm form)
    {
        if (request.Headers.Authorization.Count == 0)
        {
            return (form.Required("client_id"), form["client_secret"]);
        }

        var header = request.Headers.Authorization.ToString();
        var credentials = new byte[header.Length];
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64String(header[Scheme.Length..].Trim(), credentials, out var length)
            || Encoding.UTF8.GetString(credentials, 0, length).Split(':', 2) is not [var id, var secret])
        {
            throw new OAuthRefusedException(OAuthErrors.BadClient);
        }

        var decoded = WebUtility.UrlDecode(id);
        return form["client_secret"] is null && (form["client_id"] ?? decoded) == decoded
            ? (decoded, WebUtility.UrlDecode(secret))
            : throw new OAuthRefusedException(OAuthErrors.TwoAuthentications);
    }

    private static bool Fits(App app, string secret) =>
        app.Secret is { } own
        && secret.Length <= TokenHash.MaxTokenLength
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(own.Hash), Encoding.ASCII.GetBytes(TokenHash.Of(secret)));

    // 256 bits are not guessed, so a right secret is taken whatever came before; whoever tries is told to wait.
    private async Task Count(HttpContext http, string appId)
    {
        var address = Visitors.Of(http).Address;
        var ofApp = await grains.GetGrain<IAttemptsGrain>($"client/{appId}/{address}").Begin();
        var ofAddress = await grains.GetGrain<IAttemptsGrain>("client-address/" + address).Begin();
        if (ofApp > TimeSpan.Zero || ofAddress > TimeSpan.Zero)
        {
            throw new OAuthRefusedException(OAuthErrors.Locked) { RetryAfter = ofApp > ofAddress ? ofApp : ofAddress };
        }
    }
}
