namespace OpenData.GraphQL.Api.Entitlements.Inputs;

/// <summary>Which entitlement is ended: of either an app or a user.</summary>
/// <param name="ResourceKey">The resource.</param>
/// <param name="AppId">The app; null for a user.</param>
/// <param name="UserName">Whose personal tokens; null for an app.</param>
public sealed record RevokeEntitlementInput(string ResourceKey, string? AppId = null, string? UserName = null);
