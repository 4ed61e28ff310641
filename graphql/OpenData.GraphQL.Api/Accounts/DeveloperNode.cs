using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>A developer.</summary>
/// <param name="DeveloperName">As shown with apps.</param>
/// <param name="Since">When they became one.</param>
[GraphQLName("Developer")]
public sealed record DeveloperNode(string DeveloperName, DateTimeOffset Since);
