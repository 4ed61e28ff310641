using OpenData.Contracts.Apps;

namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>A secret of an app.</summary>
/// <param name="AppId">The app.</param>
/// <param name="Credential">Which of its secrets.</param>
public sealed record AppCredentialInput(
    string AppId,
    AppCredential Credential);
