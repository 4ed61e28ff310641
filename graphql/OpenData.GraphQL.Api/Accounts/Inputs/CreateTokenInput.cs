namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A token to make.</summary>
/// <param name="Name">At most 60 characters.</param>
public sealed record CreateTokenInput(
    string Name);
