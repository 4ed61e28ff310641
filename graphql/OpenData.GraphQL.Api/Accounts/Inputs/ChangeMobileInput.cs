namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A new mobile.</summary>
/// <param name="Password">Asked again.</param>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
public sealed record ChangeMobileInput(
    string Password,
    string Mobile,
    string Code);
