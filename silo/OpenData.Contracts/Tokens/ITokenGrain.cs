using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>
/// A developer's token and its daily quota, by the SHA-256 (hex) of the token: the token itself is never stored. The
/// day is that of Asia/Shanghai. Silos hold permits for calls in accounts and settle them here now and then, so that most calls
/// ask nobody. Permits are stored before they are granted: whatever crashes, a quota is never exceeded, and what a silo held
/// that crashed is not used again that day.
/// </summary>
[Alias("opendata.ITokenGrain")]
public interface ITokenGrain : IGrainWithStringKey
{
    /// <summary>Makes the token valid, or replaces its terms; calls of the day stay counted, and permits that silos hold
    /// but do not use are asked back.</summary>
    /// <exception cref="ArgumentException">The quota is below 1 or the name is empty.</exception>
    [Alias("Issue")]
    Task Issue(TokenTerms terms);

    /// <summary>Makes a token valid that takes the place of another: what that has spent today is spent here.</summary>
    /// <exception cref="ArgumentException">The quota is below 1, the name is empty, or the count is negative.</exception>
    [Alias("Succeed")]
    Task Succeed(TokenTerms terms, int usedToday);

    /// <summary>How the token stands, as far as silos have told.</summary>
    [Alias("Peek")]
    Task<TokenStanding> Peek();

    /// <summary>Takes what a silo says of its account, and grants permits: as many as calls wait for, if the quota has
    /// them, and some ahead where it has plenty.</summary>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    [Alias("Settle")]
    Task<PermitGrant> Settle(PermitReport report);
}
