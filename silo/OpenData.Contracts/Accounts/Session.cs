using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>One browser that is signed in.</summary>
/// <param name="Id">SHA-256 (hex) of the secret in the cookie.</param>
/// <param name="CreatedAt">When it was signed in.</param>
/// <param name="LastSeenAt">When it last asked for something; exact to five minutes once stored.</param>
/// <param name="Address">The address that signed in.</param>
/// <param name="Device">Browser and system.</param>
[GenerateSerializer, Immutable, Alias("opendata.Session")]
public sealed record Session(
    [property: Id(0)] string Id,
    [property: Id(1)] DateTimeOffset CreatedAt,
    [property: Id(2)] DateTimeOffset LastSeenAt,
    [property: Id(3)] string Address,
    [property: Id(4)] string Device);
