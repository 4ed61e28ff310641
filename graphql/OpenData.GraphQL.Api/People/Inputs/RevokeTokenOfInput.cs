namespace OpenData.GraphQL.Api.People.Inputs;

/// <summary>A token of somebody.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="TokenId">Which of their tokens.</param>
public sealed record RevokeTokenOfInput(string UserName, string TokenId);
