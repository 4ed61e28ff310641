namespace OpenData.GraphQL.Api.Entitlements.Inputs;

/// <summary>What is granted, and to whom: either an app or a user.</summary>
/// <param name="ResourceKey">The resource, which has rows here, or a service: service/events, service/sms or service/cameras, which
/// are for apps and have no fields.</param>
/// <param name="AppId">The app; null for a user.</param>
/// <param name="UserName">Whose personal tokens; null for an app.</param>
/// <param name="Fields">Names or codes of its fields; null for all, those that come later too.</param>
/// <param name="Until">The last day in Asia/Shanghai, at most ten years from now; null for no end.</param>
/// <param name="Note">Why, for those who operate the portal; at most 200 characters.</param>
public sealed record GrantEntitlementInput(
    string ResourceKey,
    string? AppId = null,
    string? UserName = null,
    IReadOnlyList<string>? Fields = null,
    DateOnly? Until = null,
    string? Note = null);
