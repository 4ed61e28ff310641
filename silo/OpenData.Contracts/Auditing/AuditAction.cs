namespace OpenData.Contracts.Auditing;

/// <summary>What the audit log keeps.</summary>
public enum AuditAction
{
    /// <summary>An account was made.</summary>
    Registered,

    /// <summary>The password was set.</summary>
    PasswordSet,

    /// <summary>The mobile was set.</summary>
    MobileSet,

    /// <summary>Who acts for the organisation was set.</summary>
    AgentSet,

    /// <summary>A role was given.</summary>
    RoleGiven,

    /// <summary>A role was taken.</summary>
    RoleTaken,

    /// <summary>A token was made.</summary>
    TokenCreated,

    /// <summary>A token got another secret or other terms.</summary>
    TokenChanged,

    /// <summary>A token was ended.</summary>
    TokenRevoked,

    /// <summary>A verification was asked for.</summary>
    VerificationSubmitted,

    /// <summary>A request was taken back.</summary>
    VerificationWithdrawn,

    /// <summary>A request was approved, which gives the role of verified accounts.</summary>
    VerificationApproved,

    /// <summary>A request was rejected.</summary>
    VerificationRejected,

    /// <summary>Somebody looked at a request, its number or a document.</summary>
    VerificationSeen,

    /// <summary>An identity at another provider was bound to the account.</summary>
    IdentityBound,

    /// <summary>An identity at another provider was taken from the account.</summary>
    IdentityUnbound,

    /// <summary>An app was made.</summary>
    AppCreated,

    /// <summary>What an app says, its callbacks or networks were set.</summary>
    AppChanged,

    /// <summary>An app was ended.</summary>
    AppDeleted,

    /// <summary>An app got a secret.</summary>
    AppSecretSet,

    /// <summary>A secret of an app was ended.</summary>
    AppSecretRevoked,

    /// <summary>The account let an app call.</summary>
    AppAuthorized,

    /// <summary>The quota of a token or an app was set.</summary>
    QuotaSet,

    /// <summary>The interfaces of a resource were granted.</summary>
    EntitlementGranted,

    /// <summary>An entitlement was ended.</summary>
    EntitlementRevoked,

    /// <summary>What the account had let an app do was ended.</summary>
    AppDisallowed,

    /// <summary>All sessions were ended by an operator.</summary>
    SessionsEnded,

    /// <summary>The account was shut out.</summary>
    AccountBlocked,

    /// <summary>The account was let in again.</summary>
    AccountUnblocked,
}
