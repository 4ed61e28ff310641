namespace OpenData.Contracts.Accounts;

/// <summary>Passwords that were forgotten: prove the mobile, set another.</summary>
public interface IRecoveries
{
    /// <summary>Proves the mobile.</summary>
    /// <param name="mobile">As typed.</param>
    /// <param name="code">Sent to it.</param>
    /// <param name="userName">Of an organisation, whose mobile is its agent's; null for a person.</param>
    /// <returns>A ticket, good once and for ten minutes.</returns>
    Task<Answer<string>> Verify(string mobile, string code, string? userName);

    /// <summary>Sets the password and ends all sessions.</summary>
    /// <returns>The account.</returns>
    Task<Answer<Account>> Reset(string ticket, string newPassword, Visitor visitor);
}
