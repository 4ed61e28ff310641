using System.Collections.Frozen;

namespace OpenData.GraphQL.Api.Access;

/// <summary>Who may ask for which root field: the one table, which a test compares with the schema row by row. A field that
/// is not in it is for nobody.</summary>
public static class AccessTable
{
    /// <summary>By coordinate, such as <c>Query.search</c>.</summary>
    public static FrozenDictionary<string, AccessLevel> Rows { get; } = new Dictionary<string, AccessLevel>
    {
        ["Query.audit"] = AccessLevel.Watch,
        ["Query.catalog"] = AccessLevel.Anyone,
        ["Query.doors"] = AccessLevel.Anyone,
        ["Query.externalStranger"] = AccessLevel.Anyone,
        ["Query.hotWords"] = AccessLevel.Anyone,
        ["Query.me"] = AccessLevel.Anyone,
        ["Query.node"] = AccessLevel.Anyone,
        ["Query.nodes"] = AccessLevel.Anyone,
        ["Query.operations"] = AccessLevel.Watch,
        ["Query.people"] = AccessLevel.Watch,
        ["Query.rateLimit"] = AccessLevel.Anyone,
        ["Query.resource"] = AccessLevel.Anyone,
        ["Query.rows"] = AccessLevel.Anyone,
        ["Query.scan"] = AccessLevel.Registered,
        ["Query.search"] = AccessLevel.Anyone,
        ["Query.suggestions"] = AccessLevel.Anyone,
        ["Query.verification"] = AccessLevel.Watch,
        ["Query.verifications"] = AccessLevel.Watch,
        ["Mutation.answerScan"] = AccessLevel.Registered,
        ["Mutation.becomeDeveloper"] = AccessLevel.Registered,
        ["Mutation.bindExternal"] = AccessLevel.Anyone,
        ["Mutation.changeAgent"] = AccessLevel.Registered,
        ["Mutation.changeMobile"] = AccessLevel.Registered,
        ["Mutation.changePassword"] = AccessLevel.Registered,
        ["Mutation.completeScan"] = AccessLevel.Anyone,
        ["Mutation.createCaptcha"] = AccessLevel.Anyone,
        ["Mutation.createToken"] = AccessLevel.Developer,
        ["Mutation.decideVerification"] = AccessLevel.Operate,
        ["Mutation.refreshToken"] = AccessLevel.Developer,
        ["Mutation.registerExternal"] = AccessLevel.Anyone,
        ["Mutation.registerOrganisation"] = AccessLevel.Anyone,
        ["Mutation.registerPerson"] = AccessLevel.Anyone,
        ["Mutation.resetPassword"] = AccessLevel.Anyone,
        ["Mutation.revealVerification"] = AccessLevel.Operate,
        ["Mutation.revokeSession"] = AccessLevel.Registered,
        ["Mutation.revokeToken"] = AccessLevel.Registered,
        ["Mutation.sendCode"] = AccessLevel.Anyone,
        ["Mutation.sendVerificationCode"] = AccessLevel.Registered,
        ["Mutation.setRole"] = AccessLevel.Operate,
        ["Mutation.signIn"] = AccessLevel.Anyone,
        ["Mutation.signInWithCode"] = AccessLevel.Anyone,
        ["Mutation.signOut"] = AccessLevel.Anyone,
        ["Mutation.submitCertification"] = AccessLevel.Registered,
        ["Mutation.submitRealName"] = AccessLevel.Registered,
        ["Mutation.startScan"] = AccessLevel.Anyone,
        ["Mutation.unbindExternal"] = AccessLevel.Registered,
        ["Mutation.updateProfile"] = AccessLevel.Registered,
        ["Mutation.verifyReset"] = AccessLevel.Anyone,
        ["Mutation.withdrawVerification"] = AccessLevel.Registered,
        ["Subscription.resourceChanged"] = AccessLevel.Anyone,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
