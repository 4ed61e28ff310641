using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A token made or renewed.</summary>
/// <param name="Secret">Shown this once; null when refused.</param>
/// <param name="Token">The token; null when refused.</param>
/// <param name="Me">The account; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record CreateTokenPayload(string? Secret, AccessTokenNode? Token, AccountNode? Me, IReadOnlyList<IUserError> Errors);
