using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.GraphQL.Api.Apps;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.People;

/// <summary>What somebody has of apps, for those who operate the portal.</summary>
[ExtendObjectType<PersonNode>]
public sealed class PersonApps
{
    /// <summary>Apps, newest first.</summary>
    public static async Task<IReadOnlyList<AppNode>> Apps([Parent] PersonNode person, [Service] IAppDesk apps) =>
        [.. (await apps.List(person.Account)).Select(each => new AppNode(each))];

    /// <summary>Apps of anybody that may call on behalf of this account, latest allowed first.</summary>
    public static async Task<IReadOnlyList<AllowedAppNode>> AllowedApps(
        [Parent] PersonNode person, [Service] IAllowedApps allowed) =>
        [.. (await allowed.List(person.Account)).Select(each => new AllowedAppNode(each))];
}
