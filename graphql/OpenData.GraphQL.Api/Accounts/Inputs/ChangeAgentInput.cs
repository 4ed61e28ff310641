namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>Who is to act for an organisation.</summary>
/// <param name="Password">Asked again.</param>
/// <param name="AgentName">The person.</param>
/// <param name="AgentIdentityNumber">GB 11643.</param>
/// <param name="Email">Where to reach them.</param>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
public sealed record ChangeAgentInput(
    string Password,
    string AgentName,
    string AgentIdentityNumber,
    string Email,
    string Mobile,
    string Code);
