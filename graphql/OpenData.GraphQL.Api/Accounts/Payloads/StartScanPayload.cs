using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A browser waits to be let in.</summary>
/// <param name="Code">For the picture: /login/scan/{code} of this site; null when refused, as what follows.</param>
/// <param name="Secret">For the browser that asked, never in the picture.</param>
/// <param name="Number">Two digits that both screens show.</param>
/// <param name="ExpiresInSeconds">How long it is good.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record StartScanPayload(
    string? Code, string? Secret, string? Number, int? ExpiresInSeconds, IReadOnlyList<IUserError> Errors);
