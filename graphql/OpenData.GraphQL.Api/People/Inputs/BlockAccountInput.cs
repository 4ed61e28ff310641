namespace OpenData.GraphQL.Api.People.Inputs;

/// <summary>An account to shut out.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Reason">One line for operators and auditors, at most 200 characters.</param>
public sealed record BlockAccountInput(string UserName, string Reason);
