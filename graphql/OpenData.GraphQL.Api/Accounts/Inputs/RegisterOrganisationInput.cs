namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>An organisation that registers.</summary>
/// <param name="Kind">What it is.</param>
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
public sealed record RegisterOrganisationInput(
    OrganisationKind Kind,
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
