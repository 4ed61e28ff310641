using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>
/// Owns a name that at most one account may have, by kind and normalized value: <c>user/li_si</c>,
/// <c>mobile/13812345678</c>, <c>credit/…</c>. A claim whose account never came to have the name (its silo crashed in
/// between) can be taken after ten minutes.
/// </summary>
[Alias("opendata.ILoginNameGrain")]
public interface ILoginNameGrain : IGrainWithStringKey
{
    /// <summary>Claims the name for an account; false if another has it.</summary>
    [Alias("Claim")]
    Task<bool> Claim(string accountId);

    /// <summary>Gives the name up, if that account has it.</summary>
    [Alias("Release")]
    Task Release(string accountId);

    /// <summary>The id of the account that has or claims it, or null.</summary>
    [Alias("Owner")]
    Task<string?> Owner();
}
