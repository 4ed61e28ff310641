namespace OpenData.Contracts.Verification;

/// <summary>A request as those see it who decide.</summary>
/// <param name="Request">The request.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="UserName">The name of the account.</param>
public sealed record ReviewedRequest(VerificationRequest Request, string AccountId, string UserName);
