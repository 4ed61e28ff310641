using Orleans;

namespace OpenData.Contracts.Codes;

/// <summary>
/// The code that proves a mobile for one purpose; the key is <c>purpose/mobile</c>. A code has six digits, is good for five
/// minutes and for five tries, and is accepted once, also when two race. A new code takes the place of the one before. Codes are
/// made at most every 60 seconds and ten times a day of Asia/Shanghai. What is stored is a salted hash; all of it survives
/// a restart.
/// </summary>
[Alias("opendata.ISmsCodeGrain")]
public interface ISmsCodeGrain : IGrainWithStringKey
{
    /// <summary>Makes a code, if it is time for one. The caller sends it.</summary>
    [Alias("Request")]
    Task<CodeRequest> Request();

    /// <summary>The newest code could not be sent: it is good for nothing, and another may be made at once.</summary>
    [Alias("Withdraw")]
    Task Withdraw();

    /// <summary>Tries a code. Space around it is ignored and full-width digits are digits.</summary>
    [Alias("Redeem")]
    Task<CodeOutcome> Redeem(string code);
}
