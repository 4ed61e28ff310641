namespace OpenData.Contracts.Accounts;

/// <summary>What a person gives to register, as typed (Shanghai manual, 2.1.1).</summary>
/// <param name="IsForeigner">Whether with a passport.</param>
/// <param name="UserName">5 to 25 letters, digits, underscores; first a letter.</param>
/// <param name="RealName">Of a foreigner, as in the passport.</param>
/// <param name="PassportNumber">Of a foreigner.</param>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
/// <param name="Password">8 to 20 characters with upper and lower case letter and digit.</param>
/// <param name="AcceptsTerms">Must be true.</param>
public sealed record PersonForm(
    bool IsForeigner,
    string UserName,
    string? RealName,
    string? PassportNumber,
    string Mobile,
    string Code,
    string Password,
    bool AcceptsTerms);
