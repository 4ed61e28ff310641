using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Allowances;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.Accounts.External;
using Orleans;

namespace OpenData.Silo.Accounts.External;

/// <summary>
/// Makes the framework's flow of OAuth 2.0 one of OpenID Connect Core 1.0: endpoints by discovery, a nonce, the issuer of the
/// answer (RFC 9207), an id token. The ticket says who came by the claims <c>iss</c>, <c>sub</c> and, where the provider has
/// checked the name, <see cref="CheckedName"/>.
/// </summary>
// What the framework logs of it has addresses and cookies; OidcLog says what failed.
internal sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, UrlEncoder encoder, IGrainFactory grains)
    : OAuthHandler<OidcOptions>(options, NullLoggerFactory.Instance, encoder)
{
    /// <summary>The claim with the name of who came, as the provider has checked it.</summary>
    public const string CheckedName = "checked_name";

    private const int LongestSubject = 255;
    private const string Nonce = "nonce";
    private const string Visit = "visit";

    private OpenIdConnectConfiguration? _provider;

    /// <inheritdoc/>
    public override Task<bool> ShouldHandleRequestAsync() =>
        Task.FromResult(HttpMethods.IsGet(Request.Method) && Request.Path == Options.CallbackPath);

    /// <summary>Nobody is kept signed in by a provider: that is what sessions are for.</summary>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _provider = await Options.Discovery.Read(Context.RequestAborted);
        Options.AuthorizationEndpoint = _provider.AuthorizationEndpoint; // All that come write the same.
        await base.HandleChallengeAsync(properties);
    }

    /// <inheritdoc/>
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Random();
        properties.Items[Nonce] = nonce; // Before the state is made of them.
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    /// <summary>Gives the browser a secret whose hash is in the state. The framework's cookie would do, but for its name: over HTTPS
    /// this one's binds it to this host, so that no site beside it can plant one.</summary>
    protected override void GenerateCorrelationId(AuthenticationProperties properties)
    {
        var secret = Random();
        properties.Items[Visit] = TokenHash.Of(secret);
        properties.ExpiresUtc = TimeProvider.GetUtcNow() + Options.RemoteAuthenticationTimeout;
        ExternalCookie.Visit.Give(Context, secret);
    }

    /// <summary>Whether it is the browser that left, in time.</summary>
    /// <exception cref="OidcException">It is not.</exception>
    protected override bool ValidateCorrelationId(AuthenticationProperties properties)
    {
        if (ExternalCookie.Visit.Read(Request) is not { Length: <= TokenHash.MaxTokenLength } secret
            || TokenHash.Of(secret) != properties.Items[Visit]
            || !(TimeProvider.GetUtcNow() < properties.ExpiresUtc))
        {
            throw Over();
        }

        ExternalCookie.Visit.Take(Context);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        // The framework leaves it to the provider that a code is good once.
        var returns = grains.GetGrain<IAllowanceGrain>("return/" + context.Properties.Items[Visit]);
        if (await returns.Take(1, Options.RemoteAuthenticationTimeout) > TimeSpan.Zero)
        {
            throw Over();
        }

        _provider = await Options.Discovery.Read(Context.RequestAborted);
        if (Request.Query["iss"] is { Count: > 0 } issuer
            ? issuer != _provider.Issuer
            : _provider.AuthorizationResponseIssParameterSupported)
        {
            throw new OidcException("The answer came from another issuer.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, _provider.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "authorization_code"),
                new("code", context.Code),
                new("redirect_uri", context.RedirectUri),
                new(OAuthConstants.CodeVerifierKey, context.Properties.Items[OAuthConstants.CodeVerifierKey]),
            ]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}")));
        return OAuthTokenResponse.Success(await Send(request, "token"));
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = Text(tokens.Response!.RootElement, "id_token") ?? throw new OidcException("The provider gave no id token.");
        var claims = await Options.IdTokens.Read(token, properties.Items[Nonce]!, Context.RequestAborted);
        if (claims.Subject is not { Length: > 0 and <= LongestSubject } subject)
        {
            throw new OidcException("The id token has no subject that can be kept.");
        }

        identity.AddClaim(new Claim("iss", _provider!.Issuer));
        identity.AddClaim(new Claim("sub", subject));
        if (Options.Provider.VerifiesNames
            && (Name(claims.TryGetClaim(Options.Provider.NameClaim, out var claim) ? claim.Value : null)
                ?? Name(await UserInfo(tokens.AccessToken!, subject))) is { } name)
        {
            identity.AddClaim(new Claim(CheckedName, name));
        }

        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private static OidcException Over() => new("The visit is over.") { Problem = LoginProblem.VisitOver };

    private static string? Name(string? text) => text is not null && PersonName.IsValid(text.Trim()) ? text.Trim() : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private async Task<string?> UserInfo(string accessToken, string subject)
    {
        if (string.IsNullOrEmpty(_provider!.UserInfoEndpoint))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, _provider.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await Send(request, "userinfo");
        return Text(answer.RootElement, "sub") == subject
            ? Text(answer.RootElement, Options.Provider.NameClaim)
            : throw new OidcException("userinfo is about somebody else.");
    }

    private async Task<JsonDocument> Send(HttpRequestMessage request, string what)
    {
        var cancellationToken = Context.RequestAborted;
        try
        {
            using var response = await Backchannel.SendAsync(request, cancellationToken);
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
