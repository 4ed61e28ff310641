using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Apps.Payloads;

/// <summary>A secret of an app.</summary>
/// <param name="Secret">Shown this once; null when refused.</param>
/// <param name="App">The app; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record AppSecretPayload(string? Secret, AppNode? App, IReadOnlyList<IUserError> Errors);
