namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>What somebody decides about what an app asks for.</summary>
/// <param name="Request">What it asks for.</param>
/// <param name="IsAllowed">Whether it may.</param>
public sealed record AuthorizeAppInput(
    AuthorizationInput Request,
    bool IsAllowed);
