namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A sign-in by code.</summary>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
public sealed record SignInWithCodeInput(
    string Mobile,
    string Code);
