using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Verification;

/// <summary>People prove their real names; the caller has checked that they are signed in.</summary>
public interface IRealNames
{
    /// <summary>Sends a code to the account's own mobile.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="isEnglish">The language of the message.</param>
    /// <param name="visitor">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting for the gateway.</param>
    Task<Answer<SentCode>> SendCode(string accountId, bool isEnglish, Visitor visitor, CancellationToken cancellationToken);

    /// <summary>Checks name and number. A match verifies the account at once; where nobody can tell, operators are to decide.
    /// </summary>
    /// <param name="accountId">The account of a person.</param>
    /// <param name="realName">As typed.</param>
    /// <param name="number">Identity number, of a foreigner the passport number; as typed.</param>
    /// <param name="code">Sent to the account's mobile.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting for the gateway.</param>
    Task<Answer<Account>> Submit(
        string accountId, string realName, string number, string code, Actor by, CancellationToken cancellationToken);

    /// <summary>Takes a waiting request back, of an organisation too.</summary>
    Task<Answer<Account>> Withdraw(string accountId, Actor by);
}
