namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>An app that is to call no more.</summary>
/// <param name="AppId">The app.</param>
public sealed record RevokeGrantInput(string AppId);
