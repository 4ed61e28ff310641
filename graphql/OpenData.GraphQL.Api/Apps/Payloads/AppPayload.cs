using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Apps.Payloads;

/// <summary>An app changed.</summary>
/// <param name="App">The app; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record AppPayload(AppNode? App, IReadOnlyList<IUserError> Errors);
