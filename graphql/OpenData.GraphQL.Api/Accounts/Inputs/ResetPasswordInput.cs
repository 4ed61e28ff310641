namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A new password.</summary>
/// <param name="Ticket">Of verifyReset.</param>
/// <param name="NewPassword">8 to 20 characters with upper and lower case letter and digit.</param>
public sealed record ResetPasswordInput(
    string Ticket,
    string NewPassword);
