namespace OpenData.Contracts.Accounts;

/// <summary>Proves mobiles. The answer is the same whether or not an account has the mobile.</summary>
public interface ICodeSending
{
    /// <summary>Sends a code by SMS.</summary>
    /// <param name="mobile">As typed.</param>
    /// <param name="purpose">What it will be good for.</param>
    /// <param name="isEnglish">The language of the message.</param>
    /// <param name="visitor">Who asks; an address may ask for so many in an hour.</param>
    /// <param name="cancellationToken">Gives up waiting for the gateway.</param>
    Task<Answer<SentCode>> Send(
        string mobile, CodePurpose purpose, bool isEnglish, Visitor visitor, CancellationToken cancellationToken);
}
