namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A token.</summary>
/// <param name="TokenId">Of AccessToken.id.</param>
public sealed record TokenInput(
    string TokenId);
