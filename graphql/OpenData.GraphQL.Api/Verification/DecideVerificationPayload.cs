using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>A request was decided.</summary>
/// <param name="Verification">The request; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record DecideVerificationPayload(VerificationCase? Verification, IReadOnlyList<IUserError> Errors);
