namespace OpenData.Contracts.Accounts.External;

/// <summary>What becomes of somebody who arrives from a provider; one of the two.</summary>
/// <param name="SignedIn">Of whose account the identity is.</param>
/// <param name="Ticket">The right to bind the identity to an account, of 256 random bits, for a cookie.</param>
public sealed record Welcome(SignedIn? SignedIn, string? Ticket);
