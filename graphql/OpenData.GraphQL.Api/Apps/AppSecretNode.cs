using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>A secret that was shown once.</summary>
/// <param name="Prefix">Its first letters.</param>
/// <param name="CreatedAt">When it was made.</param>
[GraphQLName("AppSecret")]
public sealed record AppSecretNode(string Prefix, DateTimeOffset CreatedAt);
