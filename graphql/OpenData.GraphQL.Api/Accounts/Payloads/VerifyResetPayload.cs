using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A mobile proven.</summary>
/// <param name="Ticket">Good once, for ten minutes; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record VerifyResetPayload(string? Ticket, IReadOnlyList<IUserError> Errors);
