namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>Proof of the mobile of whoever forgot a password.</summary>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
/// <param name="UserName">Of an organisation; null for a person.</param>
public sealed record VerifyResetInput(
    string Mobile,
    string Code,
    string? UserName = null);
