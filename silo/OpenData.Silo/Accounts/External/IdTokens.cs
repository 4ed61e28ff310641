using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OpenData.Silo.Accounts.External;

/// <summary>Checks the id tokens of one provider (OpenID Connect Core 1.0, 3.1.3.7): issuer, audience, signature, algorithm, time,
/// nonce.</summary>
internal sealed class IdTokens(OidcProvider provider, OidcDiscovery discovery, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // With keys that only the provider has: a secret that is shared proves nothing.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The claims of a token that is good.</summary>
    /// <exception cref="OidcException">It is not.</exception>
    public async Task<JsonWebToken> Read(string token, string nonce, CancellationToken cancellationToken)
    {
        var result = await Validate(token, cancellationToken);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            discovery.Refresh(); // The provider may have changed its keys.
            result = await Validate(token, cancellationToken);
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken claims)
        {
            throw new OidcException($"The id token is not good: {result.Exception?.GetType().Name}.");
        }

        if (!claims.TryGetPayloadValue<string>("nonce", out var repeated) || repeated != nonce)
        {
            throw new OidcException("The id token is of another visit: its nonce differs.");
        }

        return claims.TryGetPayloadValue<string>("azp", out var party) && party != provider.ClientId
            ? throw new OidcException("The id token was made for another party.")
            : claims;
    }

    private async Task<TokenValidationResult> Validate(string token, CancellationToken cancellationToken)
    {
        var known = await discovery.Read(cancellationToken);
        return await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = known.Issuer,
            ValidAudience = provider.ClientId,
            IssuerSigningKeys = known.SigningKeys,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, until, _, _) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                return until is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
            },
        });
    }
}
