namespace OpenData.Contracts.Accounts;

/// <summary>What an organisation gives to register, as typed (Shanghai manual, 2.1.1).</summary>
/// <param name="IsLegalPerson">Whether it is a legal person.</param>
/// <param name="UserName">5 to 25 letters, digits, underscores; first a letter.</param>
/// <param name="Name">The registered name.</param>
/// <param name="CreditCode">Unified social credit code, GB 32100.</param>
/// <param name="Password">8 to 20 characters with upper and lower case letter and digit.</param>
/// <param name="AgentName">Who acts for it.</param>
/// <param name="AgentIdentityNumber">GB 11643.</param>
/// <param name="Email">The agent's.</param>
/// <param name="Mobile">The agent's.</param>
/// <param name="Code">Sent to the mobile.</param>
/// <param name="AcceptsTerms">Must be true.</param>
public sealed record OrganisationForm(
    bool IsLegalPerson,
    string UserName,
    string Name,
    string CreditCode,
    string Password,
    string AgentName,
    string AgentIdentityNumber,
    string Email,
    string Mobile,
    string Code,
    bool AcceptsTerms);
