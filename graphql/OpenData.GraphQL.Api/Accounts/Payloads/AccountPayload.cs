using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>An account changed.</summary>
/// <param name="Me">The account; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record AccountPayload(AccountNode? Me, IReadOnlyList<IUserError> Errors);
