using OpenData.Contracts.Entitlements;
using OpenData.GraphQL.Api.Apps;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>What an app may call beyond what is open to everybody.</summary>
[ExtendObjectType<AppNode>]
public sealed class AppEntitlements
{
    /// <summary>What was granted to the app, newest first, what is over too; at most 1,000.</summary>
    public static async Task<IReadOnlyList<EntitlementNode>> Entitlements(
        [Parent] AppNode app,
        [Service] IEntitlementDesk entitlements,
        ResolverContext context,
        [GraphQLDefault("20")] int? first = null)
    {
        var limit = PageArguments.Size(context, first, 20, Entitlement.MostKept);
        return [.. (await entitlements.List(EntitlementSubject.OfApp(app.Id))).Take(limit).Select(each => new EntitlementNode(each))];
    }
}
