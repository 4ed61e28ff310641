using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>A number was shown.</summary>
/// <param name="Number">In full; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record RevealVerificationPayload(string? Number, IReadOnlyList<IUserError> Errors);
