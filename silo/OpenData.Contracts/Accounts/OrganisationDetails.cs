using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>An organisation and who acts for it. The agent's particulars have nothing to do with an account of their own.</summary>
/// <param name="Name">The registered name.</param>
/// <param name="CreditCode">Unified social credit code, GB 32100; proven unique.</param>
/// <param name="AgentName">Who acts for it.</param>
/// <param name="AgentIdentityNumber">GB 11643.</param>
[GenerateSerializer, Immutable, Alias("opendata.OrganisationDetails")]
public sealed record OrganisationDetails(
    [property: Id(0)] string Name,
    [property: Id(1)] string CreditCode,
    [property: Id(2)] string AgentName,
    [property: Id(3)] string AgentIdentityNumber);
