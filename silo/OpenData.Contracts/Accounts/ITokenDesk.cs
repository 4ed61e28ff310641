namespace OpenData.Contracts.Accounts;

/// <summary>Tokens of developers.</summary>
public interface ITokenDesk
{
    /// <summary>Makes a token of 20 calls a day for 90 days.</summary>
    Task<Answer<IssuedToken>> Create(string accountId, string name, Actor by);

    /// <summary>A new secret for a token, for another 90 days; the old one ends.</summary>
    Task<Answer<IssuedToken>> Refresh(string accountId, string tokenId, Actor by);

    /// <summary>Ends a token.</summary>
    Task<Answer<Account>> Revoke(string accountId, string tokenId, Actor by);
}
