using OpenData.Contracts.Accounts;
using OpenData.Contracts.Authorization;
using OpenData.GraphQL.Api.Accounts;

namespace OpenData.Silo.Endpoints.OAuth;

/// <summary><c>POST /oauth/token</c> (RFC 6749, 4) and <c>POST /oauth/revoke</c> (RFC 7009).</summary>
internal sealed class OAuthEndpoints(OAuthClients clients, IBearerDesk bearers)
{
    public Task Token(HttpContext http) => Guarded(http, async () =>
    {
        var form = await OAuthForm.Read(http.Request);
        var grantType = form.Required("grant_type");
        var client = await clients.Authenticate(http, form);
        if (form["scope"] is not (null or AuthorizationRequest.InvokeScope))
        {
            throw new OAuthRefusedException(OAuthErrors.BadScope);
        }

        await OAuthResponse.Write(http, grantType switch
        {
            "authorization_code" => await ForCode(client, form),
            "client_credentials" => await bearers.ForApp(Proven(client).App),
            "password" => await ForPassword(Proven(client), form, http),
            _ => throw new OAuthRefusedException(OAuthErrors.UnknownGrant),
        });
    });

    public Task Revoke(HttpContext http) => Guarded(http, async () =>
    {
        var form = await OAuthForm.Read(http.Request);
        var client = await clients.Authenticate(http, form);
        await bearers.Revoke(client.App, form.Required("token"));
        http.Response.Headers.CacheControl = "no-store"; // 200 without a body, whether or not there was such a token.
    });

    private static OAuthClient Proven(OAuthClient client) =>
        client.IsProven ? client : throw new OAuthRefusedException(OAuthErrors.NotProven);

    private async Task<string> ForCode(OAuthClient client, OAuthForm form) =>
        await bearers.ForCode(
            client.App, form.Required("code"), form.Required("redirect_uri"), form["code_verifier"], client.IsProven)
        ?? throw new OAuthRefusedException(OAuthErrors.BadCode);

    private async Task<string> ForPassword(OAuthClient client, OAuthForm form, HttpContext http)
    {
        var answer = await bearers.ForPassword(
            client.App, form.Required("username"), form.Required("password"), Visitors.Of(http));
        return answer.Value ?? throw (answer.Refusals[0] is { Code: RefusalCode.Locked } locked
            ? new OAuthRefusedException(OAuthErrors.Locked) { RetryAfter = locked.RetryAfter }
            : new OAuthRefusedException(OAuthErrors.BadLogin));
    }

    private static async Task Guarded(HttpContext http, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (OAuthRefusedException refused)
        {
            await OAuthResponse.WriteError(http, refused);
        }
    }
}
