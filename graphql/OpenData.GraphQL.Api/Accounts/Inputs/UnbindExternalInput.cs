namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>An identity to unbind.</summary>
/// <param name="IdentityId">Of ExternalIdentity.id.</param>
/// <param name="Password">Asked again.</param>
public sealed record UnbindExternalInput(string IdentityId, string Password);
