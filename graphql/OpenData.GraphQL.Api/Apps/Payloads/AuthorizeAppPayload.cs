using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Apps.Payloads;

/// <summary>An app was allowed or denied.</summary>
/// <param name="RedirectTo">Where to send the browser with the answer; null when refused.</param>
/// <param name="Errors">Why it was not done, and nothing is sent to the app; empty if it was.</param>
public sealed record AuthorizeAppPayload(string? RedirectTo, IReadOnlyList<IUserError> Errors);
