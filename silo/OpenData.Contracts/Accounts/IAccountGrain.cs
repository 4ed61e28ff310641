using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Verification;
using Orleans;
using Orleans.Concurrency;

namespace OpenData.Contracts.Accounts;

/// <summary>One account, by its id; the only writer of it. Whoever calls has checked who asks and what they may; every
/// change of rights, password or mobile is in the audit log with the same transaction.</summary>
[Alias("opendata.IAccountGrain")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Makes the account.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    [Alias("Create")]
    Task Create(Account account, string passwordHash, Actor by);

    /// <summary>The account, or null.</summary>
    [Alias("Read")]
    Task<Account?> Read();

    /// <summary>Whether the account has this login name now; see <see cref="ILoginNameGrain"/>.</summary>
    [AlwaysInterleave]
    [Alias("Holds")]
    Task<bool> Holds(string loginName);

    /// <summary>The password's hash, or null without an account.</summary>
    [Alias("PasswordHash")]
    Task<string?> PasswordHash();

    /// <summary>The account if the session is good; it counts as used by this.</summary>
    [Alias("Enter")]
    Task<Account?> Enter(string sessionId);

    /// <summary>Signs a browser in. Beyond 20 sessions the one that was not used for longest ends.</summary>
    /// <returns>Null if the proof is not good any more, or the account is blocked.</returns>
    [Alias("OpenSession")]
    Task<Account?> OpenSession(Session session, Proof proof);

    /// <summary>Ends a session; nothing happens if there is none. Null if there is no account.</summary>
    [Alias("CloseSession")]
    Task<Account?> CloseSession(string sessionId);

    /// <summary>Sets the password and ends all sessions.</summary>
    /// <returns>Whether the proof was good; nothing happens if not.</returns>
    [Alias("SetPassword")]
    Task<bool> SetPassword(string passwordHash, Proof proof, Actor by);

    /// <summary>Sets the mobile, whose login name the caller has claimed; null if the proof is not good any more.</summary>
    [Alias("SetMobile")]
    Task<Account?> SetMobile(string mobile, Proof proof, Actor by);

    /// <summary>Sets who acts for the organisation; null if the proof is not good any more.</summary>
    /// <exception cref="InvalidOperationException">The account is a person's.</exception>
    [Alias("SetAgent")]
    Task<Account?> SetAgent(OrganisationDetails organisation, string email, string mobile, Proof proof, Actor by);

    /// <summary>Sets what people may say of themselves; null leaves a value as it is, an empty text takes it away.</summary>
    [Alias("SetProfile")]
    Task<Account> SetProfile(string? email, string? industry, string? occupation);

    /// <summary>Makes the person a developer.</summary>
    [Alias("SetDeveloper")]
    Task<Account> SetDeveloper(DeveloperDetails developer, Actor by);

    /// <summary>Gives or takes a role.</summary>
    [Alias("SetRole")]
    Task<Account> SetRole(Role role, bool isGiven, Actor by);

    /// <summary>Sets down that a check has found who the account is; one that is verified already stays as it is.</summary>
    /// <param name="realName">As checked; null keeps what is there.</param>
    /// <param name="by">Who has checked.</param>
    [Alias("SetVerified")]
    Task<Account> SetVerified(string? realName, Actor by);

    /// <summary>Adds an identity, whose login name the caller has claimed; null if there are
    /// <see cref="ExternalIdentity.MostKept"/> already, or another of the same issuer.</summary>
    [Alias("AddIdentity")]
    Task<Account?> AddIdentity(ExternalIdentity identity, Actor by);

    /// <summary>Takes an identity away, whose login name the caller gives up then; null if there is none with this id.</summary>
    [Alias("RemoveIdentity")]
    Task<Account?> RemoveIdentity(string identityId, Actor by);

    /// <summary>Adds a token, or puts one in the place of that with the same id, whose secret ends; null if there are
    /// <see cref="AccessToken.MostKept"/> already.</summary>
    [Alias("PutToken")]
    Task<Account?> PutToken(AccessToken token, Actor by);

    /// <summary>Ends a token; null if there is none with this id.</summary>
    [Alias("RevokeToken")]
    Task<Account?> RevokeToken(string tokenId, Actor by);

    /// <summary>Takes a step of a verification; null if it does not apply, for example as another was decided first.</summary>
    [Alias("ChangeVerification")]
    Task<Account?> ChangeVerification(VerificationChange change, Actor by);

    /// <summary>The number of the waiting request, encrypted; null if none waits or it has none.</summary>
    [Alias("VerificationSecret")]
    Task<string?> VerificationSecret();

    /// <summary>Sets the daily quota of a token; null if there is none with this id.</summary>
    [Alias("SetTokenQuota")]
    Task<Account?> SetTokenQuota(string tokenId, int dailyQuota, Actor by);

    /// <summary>Lists an app, which its own grain keeps; null if there are <c>App.MostKept</c> already.</summary>
    [Alias("AddApp")]
    Task<Account?> AddApp(string appId);

    /// <summary>Takes an app from the list.</summary>
    [Alias("RemoveApp")]
    Task<Account> RemoveApp(string appId);

    /// <summary>Lists an app as one that the account has let call. By a password it is in the audit log the first time.</summary>
    /// <returns>False if the proof is not good any more, or the account is blocked.</returns>
    [Alias("AllowApp")]
    Task<bool> AllowApp(string appId, Proof proof, Actor by);

    /// <summary>Ends all codes and bearer tokens that an app has of this account; null if it has let no such app call.</summary>
    [Alias("DisallowApp")]
    Task<Account?> DisallowApp(string appId, Actor by);

    /// <summary>Ends all sessions.</summary>
    [Alias("EndSessions")]
    Task<Account> EndSessions(Actor by);

    /// <summary>Whether an operator has shut the account out.</summary>
    [AlwaysInterleave]
    [Alias("IsBlocked")]
    Task<bool> IsBlocked();

    /// <summary>Shuts the account out, as <see cref="AccountBlock"/> says; one that is shut out gets the other reason.</summary>
    [Alias("Block")]
    Task<Account> Block(string reason, Actor by);

    /// <summary>Lets the account in again.</summary>
    [Alias("Unblock")]
    Task<Account> Unblock(string reason, Actor by);
}
