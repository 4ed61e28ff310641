using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>Who asks.</summary>
[ExtendObjectType<Query>]
public sealed class AccountQueries
{
    /// <summary>The account that is signed in; null for a visitor.</summary>
    public static AccountNode? Me(ResolverContext context) =>
        context.HttpContext?.Features.Get<SignedIn>() is { } present ? new AccountNode(present.Account, present.SessionId) : null;
}
