using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>The right to set the password of one account once, within ten minutes; by the SHA-256 (hex) of the ticket.</summary>
[Alias("opendata.IResetTicketGrain")]
public interface IResetTicketGrain : IGrainWithStringKey
{
    /// <summary>Makes the ticket good.</summary>
    [Alias("Issue")]
    Task Issue(string accountId);

    /// <summary>Uses it up; the account's id, or null if it is not good (any more).</summary>
    [Alias("Redeem")]
    Task<string?> Redeem();
}
