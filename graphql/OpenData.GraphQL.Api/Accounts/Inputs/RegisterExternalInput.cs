namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A person who registers and comes from a provider.</summary>
/// <param name="UserName">5 to 25 letters, digits, underscores; first a letter.</param>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
/// <param name="Password">8 to 20 characters with upper and lower case letter and digit.</param>
/// <param name="AcceptsTerms">Must be true.</param>
public sealed record RegisterExternalInput(
    string UserName,
    string Mobile,
    string Code,
    string Password,
    bool AcceptsTerms);
