using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>An organisation and who acts for it.</summary>
/// <param name="Name">The registered name.</param>
/// <param name="CreditCode">Unified social credit code.</param>
/// <param name="AgentName">Masked.</param>
/// <param name="AgentIdentityNumber">Masked: 3101**********1234.</param>
[GraphQLName("Organisation")]
public sealed record OrganisationNode(string Name, string CreditCode, string AgentName, string AgentIdentityNumber);
