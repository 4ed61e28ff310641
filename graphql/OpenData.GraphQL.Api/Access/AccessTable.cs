using System.Collections.Frozen;

namespace OpenData.GraphQL.Api.Access;

/// <summary>Who may ask for which root field: the one table, which a test compares with the schema row by row. A field that
/// is not in it is for nobody.</summary>
public static class AccessTable
{
    /// <summary>By coordinate, such as <c>Query.search</c>.</summary>
    public static FrozenDictionary<string, AccessLevel> Rows { get; } = new Dictionary<string, AccessLevel>
    {
        ["Query.authorization"] = AccessLevel.Registered,
        ["Query.catalog"] = AccessLevel.Anyone,
        ["Query.hotWords"] = AccessLevel.Anyone,
        ["Query.me"] = AccessLevel.Anyone,
        ["Query.node"] = AccessLevel.Anyone,
        ["Query.nodes"] = AccessLevel.Anyone,
        ["Query.operations"] = AccessLevel.Watch,
        ["Query.resource"] = AccessLevel.Anyone,
        ["Query.rows"] = AccessLevel.Anyone,
        ["Query.search"] = AccessLevel.Anyone,
        ["Query.suggestions"] = AccessLevel.Anyone,
        ["Mutation.authorizeApp"] = AccessLevel.Registered,
        ["Mutation.becomeDeveloper"] = AccessLevel.Registered,
        ["Mutation.changeAgent"] = AccessLevel.Registered,
        ["Mutation.changeMobile"] = AccessLevel.Registered,
        ["Mutation.changePassword"] = AccessLevel.Registered,
        ["Mutation.createApp"] = AccessLevel.Developer,
        ["Mutation.createCaptcha"] = AccessLevel.Anyone,
        ["Mutation.createToken"] = AccessLevel.Developer,
        ["Mutation.deleteApp"] = AccessLevel.Registered,
        ["Mutation.refreshToken"] = AccessLevel.Developer,
        ["Mutation.registerOrganisation"] = AccessLevel.Anyone,
        ["Mutation.registerPerson"] = AccessLevel.Anyone,
        ["Mutation.renewAppCredential"] = AccessLevel.Developer,
        ["Mutation.resetPassword"] = AccessLevel.Anyone,
        ["Mutation.revokeAppCredential"] = AccessLevel.Registered,
        ["Mutation.revokeSession"] = AccessLevel.Registered,
        ["Mutation.revokeToken"] = AccessLevel.Registered,
        ["Mutation.sendCode"] = AccessLevel.Anyone,
        ["Mutation.setQuota"] = AccessLevel.Operate,
        ["Mutation.setRole"] = AccessLevel.Operate,
        ["Mutation.signIn"] = AccessLevel.Anyone,
        ["Mutation.signInWithCode"] = AccessLevel.Anyone,
        ["Mutation.signOut"] = AccessLevel.Anyone,
        ["Mutation.updateApp"] = AccessLevel.Developer,
        ["Mutation.updateProfile"] = AccessLevel.Registered,
        ["Mutation.verifyReset"] = AccessLevel.Anyone,
        ["Subscription.resourceChanged"] = AccessLevel.Anyone,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
