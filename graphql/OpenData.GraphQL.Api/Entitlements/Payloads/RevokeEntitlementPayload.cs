using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Entitlements.Payloads;

/// <summary>An entitlement ended.</summary>
/// <param name="ResourceKey">Of what; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record RevokeEntitlementPayload(string? ResourceKey, IReadOnlyList<IUserError> Errors);
