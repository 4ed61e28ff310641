namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>A person who registers.</summary>
/// <param name="UserName">5 to 25 letters, digits, underscores; first a letter.</param>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
/// <param name="Password">8 to 20 characters with upper and lower case letter and digit.</param>
/// <param name="AcceptsTerms">Must be true.</param>
/// <param name="Kind">How the person is known.</param>
/// <param name="RealName">Of a foreigner, as in the passport.</param>
/// <param name="PassportNumber">Of a foreigner.</param>
public sealed record RegisterPersonInput(
    string UserName,
    string Mobile,
    string Code,
    string Password,
    bool AcceptsTerms,
    PersonKind Kind = PersonKind.Resident,
    string? RealName = null,
    string? PassportNumber = null);
