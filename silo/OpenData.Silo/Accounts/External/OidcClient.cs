using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Silo.Accounts.External;

/// <summary>
/// Talks to one provider: authorization code flow of OpenID Connect Core 1.0 with proof key (RFC 7636) and nonce. What
/// is secret goes over the back channel alone.
/// </summary>
internal sealed class OidcClient
{
    private const int LongestAnswer = 1_000_000;
    private const int LongestSubject = 255;

    private readonly OidcProvider _provider;
    private readonly HttpClient _http;
    private readonly IdTokens _tokens;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _configuration;
    private readonly TimeProvider _time;

    public OidcClient(OidcProvider provider, HttpClient http, TimeProvider time)
    {
        (_provider, _http, _time) = (provider, http, time);
        _http.MaxResponseContentBufferSize = LongestAnswer;
        _configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            provider.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = provider.Authority.Scheme == Uri.UriSchemeHttps });
        _tokens = new IdTokens(provider, _configuration, time);
    }

    public OidcProvider Provider => _provider;

    /// <summary>Where to send a browser, and what to keep of it.</summary>
    /// <exception cref="OidcException">The provider cannot be asked, or says that it is another.</exception>
    public async Task<string> Address(ExternalVisit visit, string state, string redirectUri, CancellationToken cancellationToken)
    {
        var configuration = await Configuration(cancellationToken);
        return QueryHelpers.AddQueryString(configuration.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = _provider.ClientId,
            ["redirect_uri"] = redirectUri,
            ["scope"] = string.Join(' ', _provider.Scopes),
            ["state"] = state,
            ["nonce"] = visit.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(visit.Verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Who came back.</summary>
    /// <param name="code">Of the provider, good once.</param>
    /// <param name="issuer">Who gave it, where the provider says so (RFC 9207).</param>
    /// <param name="visit">What was kept.</param>
    /// <param name="redirectUri">As it was given to the provider.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OidcException">The code or the token is not good.</exception>
    public async Task<ExternalArrival> Redeem(
        string code, string? issuer, ExternalVisit visit, string redirectUri, CancellationToken cancellationToken)
    {
        var configuration = await Configuration(cancellationToken);
        if (issuer is not null && issuer != configuration.Issuer)
        {
            throw new OidcException("The answer came from another issuer.");
        }

        using var answer = await Exchange(configuration, code, visit, redirectUri, cancellationToken);
        var token = Text(answer.RootElement, "id_token") ?? throw new OidcException("The provider gave no id token.");
        var claims = await _tokens.Read(token, visit.Nonce, cancellationToken);
        var subject = claims.Subject;
        if (subject is not { Length: > 0 and <= LongestSubject })
        {
            throw new OidcException("The id token has no subject that can be kept.");
        }

        var name = _provider.VerifiesNames
            ? Name(claims.TryGetClaim(_provider.NameClaim, out var claim) ? claim.Value : null)
                ?? Name(await UserInfo(configuration, Text(answer.RootElement, "access_token"), subject, cancellationToken))
            : null;
        return new ExternalArrival(
            new ExternalIdentity(_provider.Shown.Id, configuration.Issuer, subject, _time.GetUtcNow()),
            name is not null,
            name,
            visit.Next);
    }

    private static string? Name(string? text) => text is not null && PersonName.IsValid(text.Trim()) ? text.Trim() : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private async Task<OpenIdConnectConfiguration> Configuration(CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration configuration;
        try
        {
            configuration = await _configuration.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new OidcException("The provider's configuration cannot be read.", exception);
        }

        return configuration.Issuer?.TrimEnd('/') == _provider.Authority.AbsoluteUri.TrimEnd('/')
            ? configuration
            : throw new OidcException($"The provider says that it is {configuration.Issuer}; configured is {_provider.Authority}.");
    }

    private async Task<JsonDocument> Exchange(
        OpenIdConnectConfiguration configuration, string code, ExternalVisit visit, string redirectUri, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "authorization_code"),
                new("code", code),
                new("redirect_uri", redirectUri),
                new("code_verifier", visit.Verifier),
            ]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $"{Uri.EscapeDataString(_provider.ClientId)}:{Uri.EscapeDataString(_provider.ClientSecret)}")));
        return await Send(request, "token", cancellationToken);
    }

    private async Task<string?> UserInfo(
        OpenIdConnectConfiguration configuration, string? accessToken, string subject, CancellationToken cancellationToken)
    {
        if (accessToken is null || string.IsNullOrEmpty(configuration.UserInfoEndpoint))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, configuration.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await Send(request, "userinfo", cancellationToken);
        return Text(answer.RootElement, "sub") == subject
            ? Text(answer.RootElement, _provider.NameClaim)
            : throw new OidcException("userinfo is about somebody else.");
    }

    private async Task<JsonDocument> Send(HttpRequestMessage request, string what, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken)
                : throw new OidcException($"The provider answered {(int)response.StatusCode} for {what}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new OidcException($"The provider gave no answer for {what} that can be read.", exception);
        }
    }
}
