namespace OpenData.GraphQL.Api.People.Inputs;

/// <summary>Somebody to sign out everywhere.</summary>
/// <param name="UserName">Who.</param>
public sealed record EndSessionsInput(string UserName);
