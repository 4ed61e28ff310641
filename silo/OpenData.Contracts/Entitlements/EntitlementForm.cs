namespace OpenData.Contracts.Entitlements;

/// <summary>What an operator grants.</summary>
/// <param name="AppId">To which app; null for an account.</param>
/// <param name="UserName">To whose account; null for an app.</param>
/// <param name="Resource">The key of the resource, or of a service, which is for apps alone.</param>
/// <param name="Fields">Names or codes of its fields; null for all, and for a service.</param>
/// <param name="Until">The last day in Asia/Shanghai; null for no end.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record EntitlementForm(
    string? AppId, string? UserName, string Resource, IReadOnlyList<string>? Fields, DateOnly? Until, string Note);
