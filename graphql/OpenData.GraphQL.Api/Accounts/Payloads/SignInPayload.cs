using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A browser signed in.</summary>
/// <param name="Me">The account; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record SignInPayload(AccountNode? Me, IReadOnlyList<IUserError> Errors);
