namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A session to end.</summary>
/// <param name="SessionId">Of Session.id.</param>
public sealed record RevokeSessionInput(
    string SessionId);
