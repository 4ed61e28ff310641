using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>What an account has of apps.</summary>
[ExtendObjectType<AccountNode>]
public sealed class AccountApps
{
    /// <summary>Apps, newest first.</summary>
    public static async Task<IReadOnlyList<AppNode>> Apps([Parent] AccountNode account, [Service] IAppDesk apps) =>
        [.. (await apps.List(account.Account)).Select(each => new AppNode(each))];

    /// <summary>Apps of anybody that may call on behalf of this account, latest allowed first.</summary>
    public static async Task<IReadOnlyList<AllowedAppNode>> AllowedApps(
        [Parent] AccountNode account, [Service] IAllowedApps allowed) =>
        [.. (await allowed.List(account.Account)).Select(each => new AllowedAppNode(each))];
}
