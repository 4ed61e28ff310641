namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>An app to end.</summary>
/// <param name="AppId">The app.</param>
public sealed record DeleteAppInput(
    string AppId);
