using OpenData.Contracts.Entitlements;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>What the personal tokens of an account may call beyond what is open to everybody.</summary>
[ExtendObjectType<AccountNode>]
public sealed class AccountEntitlements
{
    /// <summary>What was granted for the personal tokens, newest first, what is over too; at most 1,000.</summary>
    public static async Task<IReadOnlyList<EntitlementNode>> Entitlements(
        [Parent] AccountNode account,
        [Service] IEntitlementDesk entitlements,
        ResolverContext context,
        [GraphQLDefault("20")] int? first = null)
    {
        var limit = PageArguments.Size(context, first, 20, Entitlement.MostKept);
        var all = await entitlements.List(EntitlementSubject.OfAccount(account.Account.Id));
        return [.. all.Take(limit).Select(each => new EntitlementNode(each))];
    }
}
