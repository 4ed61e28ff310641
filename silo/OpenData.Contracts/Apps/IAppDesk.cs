using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Apps;

/// <summary>What developers do with their apps. An app of somebody else is refused like one that is not there.</summary>
public interface IAppDesk
{
    /// <summary>The apps of an account, newest first.</summary>
    Task<IReadOnlyList<App>> List(Account account);

    /// <summary>Makes an app of 20 calls a day, with an AppSecret.</summary>
    Task<Answer<IssuedAppSecret>> Create(string accountId, AppForm form, Actor by);

    /// <summary>Sets everything that the form says.</summary>
    Task<Answer<App>> Change(string accountId, string appId, AppForm form, Actor by);

    /// <summary>Makes a secret; the one of its kind before ends.</summary>
    Task<Answer<IssuedAppSecret>> Renew(string accountId, string appId, AppCredential credential, Actor by);

    /// <summary>Ends a secret; nothing happens if there is none of its kind.</summary>
    Task<Answer<App>> Revoke(string accountId, string appId, AppCredential credential, Actor by);

    /// <summary>Ends an app.</summary>
    /// <returns>The account without it.</returns>
    Task<Answer<Account>> Delete(string accountId, string appId, Actor by);
}
