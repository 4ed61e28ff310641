using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>A personal token for calls of interfaces. The secret is shown once and stored nowhere.</summary>
/// <param name="Id">Names it within the account; stays when the secret is renewed.</param>
/// <param name="Name">Given by its owner.</param>
/// <param name="Prefix">The first letters of the secret, to tell tokens apart.</param>
/// <param name="Hash">SHA-256 (hex) of the secret: the key of its <c>ITokenGrain</c>.</param>
/// <param name="CreatedAt">When the secret was made.</param>
/// <param name="ExpiresAt">From when it is refused.</param>
/// <param name="DailyQuota">Successful calls a day.</param>
/// <param name="IsRevoked">Whether its owner or an operator has ended it.</param>
[GenerateSerializer, Immutable, Alias("opendata.AccessToken")]
public sealed record AccessToken(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Prefix,
    [property: Id(3)] string Hash,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] DateTimeOffset ExpiresAt,
    [property: Id(6)] int DailyQuota,
    [property: Id(7)] bool IsRevoked)
{
    /// <summary>The most of one account that are not revoked.</summary>
    public const int MostKept = 20;
}
