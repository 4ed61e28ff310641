namespace OpenData.Contracts.Accounts;

/// <summary>Who is to act for an organisation, as typed.</summary>
/// <param name="Name">The person.</param>
/// <param name="IdentityNumber">GB 11643.</param>
/// <param name="Email">Where to reach them.</param>
/// <param name="Mobile">Of the mainland.</param>
/// <param name="Code">Sent to the mobile.</param>
public sealed record AgentForm(string Name, string IdentityNumber, string Email, string Mobile, string Code);
