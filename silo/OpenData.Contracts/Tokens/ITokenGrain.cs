using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>
/// A developer's token and its daily quota, by the SHA-256 (hex) of the token: the token itself is never stored. The
/// day is that of Asia/Shanghai. A reservation is stored before it is granted, so no crash lets a quota be exceeded.
/// </summary>
[Alias("opendata.ITokenGrain")]
public interface ITokenGrain : IGrainWithStringKey
{
    /// <summary>Makes the token valid, or replaces its terms; calls of the day stay counted.</summary>
    /// <exception cref="ArgumentException">The quota is below 1 or the name is empty.</exception>
    [Alias("Issue")]
    Task Issue(TokenTerms terms);

    /// <summary>What <see cref="Reserve"/> would answer now, before anything is taken.</summary>
    [Alias("Peek")]
    Task<Reservation> Peek();

    /// <summary>Takes one call of today's quota, if the token is known, in time and has one left.</summary>
    [Alias("Reserve")]
    Task<Reservation> Reserve();

    /// <summary>Gives back a reservation whose call failed: only successful calls spend. Given back once at most by
    /// the caller that holds it; after the day has changed it does nothing.</summary>
    [Alias("Release")]
    Task Release(DateOnly day);
}
