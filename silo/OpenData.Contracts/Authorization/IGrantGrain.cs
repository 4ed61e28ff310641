using Orleans;

namespace OpenData.Contracts.Authorization;

/// <summary>
/// The codes and bearer tokens of one app for one account, by <see cref="Grant.Key"/>. One grain for all of them, so that a
/// code that is used twice ends what it gave, and what is over goes away with the next: at most 10 codes and 50 bearer tokens
/// are kept, the oldest give way. What an account has let apps do is listed by the account, too.
/// </summary>
[Alias("opendata.IGrantGrain")]
public interface IGrantGrain : IGrainWithStringKey
{
    /// <summary>Makes a code good.</summary>
    [Alias("AddCode")]
    Task AddCode(Grant grant, GrantCode code);

    /// <summary>Uses a code up, right or wrong, and makes the bearer token good if it was right. A code that was used before
    /// ends the bearer token that it gave (RFC 6749, 4.1.2).</summary>
    /// <returns>Whether the bearer token is good.</returns>
    [Alias("Exchange")]
    Task<bool> Exchange(CodeExchange exchange, GrantBearer bearer);

    /// <summary>Makes a bearer token good.</summary>
    [Alias("AddBearer")]
    Task AddBearer(Grant grant, GrantBearer bearer);

    /// <summary>Whose a bearer token is; null if it is not good (any more).</summary>
    [Alias("Find")]
    Task<Grant?> Find(string bearerHash);

    /// <summary>Ends a bearer token of an app; nothing happens if it has none such.</summary>
    [Alias("Revoke")]
    Task Revoke(string appId, string bearerHash);

    /// <summary>Ends all codes and bearer tokens.</summary>
    [Alias("EndAll")]
    Task EndAll();

    /// <summary>From when the last bearer token is refused; null if none is good.</summary>
    [Alias("GoodUntil")]
    Task<DateTimeOffset?> GoodUntil();
}
