namespace OpenData.Contracts.Accounts;

/// <summary>An account that a browser was just signed in to.</summary>
/// <param name="Account">The account.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Cookie">The secret for the browser: id of the account, a dot, 256 random bits.</param>
public sealed record SignedIn(Account Account, string SessionId, string Cookie);
