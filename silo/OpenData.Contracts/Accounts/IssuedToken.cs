namespace OpenData.Contracts.Accounts;

/// <summary>A token and its secret, which nobody can show again.</summary>
/// <param name="Account">With the token.</param>
/// <param name="Token">The token.</param>
/// <param name="Secret">256 random bits, base64url.</param>
public sealed record IssuedToken(Account Account, AccessToken Token, string Secret);
