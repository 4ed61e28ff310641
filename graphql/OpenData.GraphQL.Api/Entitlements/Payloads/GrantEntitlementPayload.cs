using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Entitlements.Payloads;

/// <summary>An entitlement granted.</summary>
/// <param name="Entitlement">Null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record GrantEntitlementPayload(EntitlementNode? Entitlement, IReadOnlyList<IUserError> Errors);
