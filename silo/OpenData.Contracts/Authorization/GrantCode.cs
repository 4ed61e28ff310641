using Orleans;

namespace OpenData.Contracts.Authorization;

/// <summary>An authorization code (授权码; RFC 6749, 4.1), good once.</summary>
/// <param name="Hash">SHA-256 (hex) of the code.</param>
/// <param name="RedirectUri">Where it was sent; the exchange must name the same.</param>
/// <param name="Challenge">SHA-256 of the verifier, base64url (PKCE S256, RFC 7636); null without.</param>
/// <param name="ExpiresAt">From when it is refused.</param>
/// <param name="BearerHash">The bearer token that it gave; null until it is used.</param>
[GenerateSerializer, Immutable, Alias("opendata.GrantCode")]
public sealed record GrantCode(
    [property: Id(0)] string Hash,
    [property: Id(1)] string RedirectUri,
    [property: Id(2)] string? Challenge,
    [property: Id(3)] DateTimeOffset ExpiresAt,
    [property: Id(4)] string? BearerHash = null)
{
    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
}
