using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>The right to set the password of one account once, within ten minutes; by the SHA-256 (hex) of the ticket.</summary>
[Alias("opendata.IResetTicketGrain")]
public interface IResetTicketGrain : IGrainWithStringKey
{
    /// <summary>Makes the ticket good.</summary>
    /// <param name="accountId">Whose password it sets.</param>
    /// <param name="mobile">The account's, which a code has proven.</param>
    [Alias("Issue")]
    Task Issue(string accountId, string mobile);

    /// <summary>Uses it up; the proof that it stands for, or null if it is not good (any more).</summary>
    [Alias("Redeem")]
    Task<Proof?> Redeem();
}
