using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Authorization;

/// <summary>What people see and do about the apps that they have let call.</summary>
public interface IAllowedApps
{
    /// <summary>Those that are still there, latest allowed first.</summary>
    Task<IReadOnlyList<AllowedAppDetails>> List(Account account);

    /// <summary>Ends all that an app may do for an account. Silos refuse its bearer tokens within five seconds.</summary>
    Task<Answer<Account>> Disallow(string accountId, string appId, Actor by);
}
