using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>Whether calls may be made under a token.</summary>
[GraphQLName("TokenStatus")]
public enum AccessTokenStatus
{
    /// <summary>Calls may be made.</summary>
    Good,

    /// <summary>It is past its end.</summary>
    Expired,

    /// <summary>It was ended.</summary>
    Revoked,

    /// <summary>Today's quota is spent.</summary>
    Spent,
}
