namespace OpenData.Contracts.Accounts;

/// <summary>What the owner of an account changes in it; the caller has checked that they are signed in.</summary>
public interface IAccountChanges
{
    /// <summary>Sets the password and ends all sessions. The present one is asked again.</summary>
    /// <returns>The proof by the new password, to sign in with.</returns>
    Task<Answer<Proof>> ChangePassword(string accountId, string currentPassword, string newPassword, Actor by);

    /// <summary>Sets the mobile, proven by a code. The password is asked again.</summary>
    Task<Answer<Account>> ChangeMobile(string accountId, string password, string mobile, string code, Actor by);

    /// <summary>Sets who acts for an organisation. The password is asked again.</summary>
    Task<Answer<Account>> ChangeAgent(string accountId, string password, AgentForm agent, Actor by);

    /// <summary>Sets what people may say of themselves; null leaves a value as it is.</summary>
    Task<Answer<Account>> UpdateProfile(string accountId, string? email, string? industry, string? occupation);

    /// <summary>Gives a role to an account, or takes it.</summary>
    Task<Answer<Account>> SetRole(string userName, Role role, bool isGiven, Actor by);

    /// <summary>Makes the person a developer. <see cref="DeveloperDetails.Since"/> is now.</summary>
    Task<Answer<Account>> BecomeDeveloper(string accountId, DeveloperDetails form, Actor by);
}
