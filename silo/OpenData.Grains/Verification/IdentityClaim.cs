namespace OpenData.Grains.Verification;

/// <summary>That an account has a number.</summary>
/// <param name="Account">The id of the account.</param>
/// <param name="Since">When it was last claimed.</param>
public sealed record IdentityClaim(string Account, DateTimeOffset Since);
