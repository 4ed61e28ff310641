using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Tokens;

namespace OpenData.Contracts.Accounts;

/// <summary>Keys of <see cref="ILoginNameGrain"/>.</summary>
public static class LoginNames
{
    /// <summary>Of a user name.</summary>
    public static string OfUser(string userName) => "user/" + UserName.Normalize(userName);

    /// <summary>Of a mobile, normalized.</summary>
    public static string OfMobile(string mobile) => "mobile/" + mobile;

    /// <summary>Of a unified social credit code, normalized.</summary>
    public static string OfCreditCode(string code) => "credit/" + code;

    /// <summary>Of who somebody is elsewhere. A hash: issuers and subjects are of any length and any signs.</summary>
    public static string OfExternal(string issuer, string subject) => "external/" + TokenHash.Of($"{issuer}\n{subject}");

    /// <summary>Of what somebody types to sign in: a mobile or a user name; null if it can be neither.</summary>
    public static string? OfLogin(string login) =>
        Mobile.TryNormalize(login, out var mobile) ? OfMobile(mobile)
        : UserName.IsValid(login.Trim()) ? OfUser(login.Trim())
        : null;
}
