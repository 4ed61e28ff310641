using Orleans;

namespace OpenData.Contracts.Verification;

/// <summary>
/// Counts the accounts of one person, by the keyed hash of their number: at most <see cref="MostAccounts"/>. A claim whose
/// account never came to have a request with the number can be taken after ten minutes.
/// </summary>
[Alias("opendata.IIdentityGrain")]
public interface IIdentityGrain : IGrainWithStringKey
{
    /// <summary>The most accounts that one number verifies.</summary>
    const int MostAccounts = 3;

    /// <summary>Claims the number for an account; false if as many others have it as may.</summary>
    [Alias("Claim")]
    Task<bool> Claim(string accountId);

    /// <summary>Gives the number up, if that account has it.</summary>
    [Alias("Release")]
    Task Release(string accountId);
}
