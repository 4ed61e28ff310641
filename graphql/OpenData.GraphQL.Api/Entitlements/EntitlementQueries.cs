using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Accounts;
using OpenData.Storage.Entitlements;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>Who may call what, for those who operate the portal.</summary>
[ExtendObjectType<Query>]
public sealed class EntitlementQueries
{
    private const int MostEntitlements = 100;

    /// <summary>Entitlements of all apps and accounts, newest first; at most 100 a page. For operators and auditors.</summary>
    public static Task<HeldEntitlementConnection> Entitlements(
        [Service] EntitlementReader reader,
        [Service] AccountDirectory directory,
        ResolverContext context,
        CancellationToken cancellationToken,
        EntitlementFilter? filter = null,
        [GraphQLDefault("20")] int? first = null,
        string? after = null) => HeldEntitlementConnection.Read(
            reader,
            directory,
            (filter ?? new EntitlementFilter()).ToCondition(),
            PageArguments.Offset(context, after),
            PageArguments.Size(context, first, 20, MostEntitlements),
            cancellationToken);
}
