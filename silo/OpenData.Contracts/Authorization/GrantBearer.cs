using Orleans;

namespace OpenData.Contracts.Authorization;

/// <summary>A bearer token (RFC 6750) of an app.</summary>
/// <param name="Hash">SHA-256 (hex) of the token.</param>
/// <param name="ExpiresAt">From when it is refused.</param>
[GenerateSerializer, Immutable, Alias("opendata.GrantBearer")]
public sealed record GrantBearer([property: Id(0)] string Hash, [property: Id(1)] DateTimeOffset ExpiresAt)
{
    /// <summary>How long a bearer token is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);
}
