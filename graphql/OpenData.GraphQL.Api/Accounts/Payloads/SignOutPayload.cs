using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A browser signed out.</summary>

/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record SignOutPayload(IReadOnlyList<IUserError> Errors);
