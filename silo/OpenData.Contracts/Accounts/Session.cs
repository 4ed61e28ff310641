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
    [property: Id(4)] string Device)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Whether it is open at a time: for 14 days in all, and a day after it was last seen.</summary>
    public bool IsOpen(DateTimeOffset now) => now - CreatedAt < Longest && now - LastSeenAt < LongestPause;
}
