using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A password set.</summary>

/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record ResetPasswordPayload(IReadOnlyList<IUserError> Errors);
