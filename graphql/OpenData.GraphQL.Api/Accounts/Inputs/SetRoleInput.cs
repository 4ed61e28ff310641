using OpenData.Contracts.Accounts;

namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A role to give or take.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Role">Which.</param>
/// <param name="IsGiven">False to take it.</param>
public sealed record SetRoleInput(string UserName, Role Role, bool IsGiven = true);
