using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>Roles changed.</summary>
/// <param name="Roles">What the account may be now; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record SetRolePayload(IReadOnlyList<Role>? Roles, IReadOnlyList<IUserError> Errors);
