namespace OpenData.Contracts.Accounts;

/// <summary>Why something was not done. None of them tells a stranger whether an account exists; that a user name is taken
/// is told, a few times an hour to one address.</summary>
public enum RefusalCode
{
    /// <summary>A user name has 5 to 25 letters, digits and underscores, first a letter.</summary>
    BadUserName,

    /// <summary>Another account has the user name.</summary>
    UserNameTaken,

    /// <summary>No mobile of the mainland.</summary>
    BadMobile,

    /// <summary>Another account has the mobile; told only to who has proven it.</summary>
    MobileTaken,

    /// <summary>The password is too short.</summary>
    PasswordTooShort,

    /// <summary>The password is too long.</summary>
    PasswordTooLong,

    /// <summary>The password has no upper case letter.</summary>
    PasswordNoUpper,

    /// <summary>The password has no lower case letter.</summary>
    PasswordNoLower,

    /// <summary>The password has no digit.</summary>
    PasswordNoDigit,

    /// <summary>The terms must be accepted.</summary>
    TermsNotAccepted,

    /// <summary>No name of a person.</summary>
    BadName,

    /// <summary>No passport number.</summary>
    BadPassport,

    /// <summary>No unified social credit code, for example by its check character.</summary>
    BadCreditCode,

    /// <summary>Another account has the code.</summary>
    CreditCodeTaken,

    /// <summary>No identity number, for example by its check character.</summary>
    BadIdentityNumber,

    /// <summary>No e-mail address.</summary>
    BadEmail,

    /// <summary>A text is empty, or longer than its limit.</summary>
    BadText,

    /// <summary>The captcha's answer is wrong, used or too old.</summary>
    WrongCaptcha,

    /// <summary>The code is wrong.</summary>
    WrongCode,

    /// <summary>The code is too old, or none was sent.</summary>
    ExpiredCode,

    /// <summary>The code was tried too often.</summary>
    CodeTriedTooOften,

    /// <summary>Another code may be sent later.</summary>
    TooSoon,

    /// <summary>The SMS or mail could not be sent.</summary>
    NotSent,

    /// <summary>No account with this name and password.</summary>
    WrongLogin,

    /// <summary>No account has the mobile; told only to who has proven it.</summary>
    NoAccount,

    /// <summary>The password asked again is wrong.</summary>
    WrongPassword,

    /// <summary>Too many failures; wait.</summary>
    Locked,

    /// <summary>The ticket of a reset is used or too old.</summary>
    ExpiredTicket,

    /// <summary>Only for an organisation.</summary>
    NotAnOrganisation,

    /// <summary>No account has the user name; told only to operators.</summary>
    NoSuchUser,

    /// <summary>This role comes with registering, and is not given.</summary>
    RoleNotGiven,

    /// <summary>There are as many tokens as there may be.</summary>
    TooManyTokens,

    /// <summary>There is no such token.</summary>
    NoToken,

    /// <summary>The time to bind who somebody is elsewhere is over.</summary>
    ExpiredVisit,

    /// <summary>The account is bound to somebody else of the same provider, or to as many as it may be, or the identity to another
    /// account; told only to who knows the password and has the identity.</summary>
    IdentityBound,

    /// <summary>The account has no such identity.</summary>
    NoIdentity,

    /// <summary>Nobody waits to be let in by this code (any more).</summary>
    ExpiredScan,

    /// <summary>No organisation has the code; told only to who has its certificate.</summary>
    NoOrganisation,

    /// <summary>Only answers to an ordinary request can carry a cookie.</summary>
    NoCookies,

    /// <summary>Only for a person.</summary>
    NotAPerson,

    /// <summary>The account is verified.</summary>
    AlreadyVerified,

    /// <summary>A request waits already.</summary>
    VerificationWaiting,

    /// <summary>No more attempts today.</summary>
    TooManyAttempts,

    /// <summary>Name and number are not of one person.</summary>
    RealNameMismatch,

    /// <summary>The number has verified as many accounts as it may.</summary>
    IdentityUsedUp,

    /// <summary>No request waits, or there is none with the id.</summary>
    NoVerification,

    /// <summary>Somebody else was first to decide.</summary>
    VerificationDecided,

    /// <summary>Nobody decides about their own account.</summary>
    OwnVerification,

    /// <summary>The number cannot be decrypted any more.</summary>
    NumberUnreadable,

    /// <summary>No documents, or more than there may be.</summary>
    BadFileCount,

    /// <summary>The file is none of the formats, or not whole.</summary>
    BadFile,

    /// <summary>The file is larger than it may be.</summary>
    FileTooLarge,

    /// <summary>There are as many apps as there may be.</summary>
    TooManyApps,

    /// <summary>There is no such app, or it is somebody else's.</summary>
    NoApp,

    /// <summary>The labels of an app are too many, too long, empty or repeated.</summary>
    BadLabels,

    /// <summary>An app needs at least one domain, each once.</summary>
    BadDomains,

    /// <summary>A description is empty or too long.</summary>
    BadDescription,

    /// <summary>A redirect address is not one, or there are too many.</summary>
    BadRedirectUri,

    /// <summary>A network is not one, or there are too many.</summary>
    BadNetwork,

    /// <summary>No app has the client id.</summary>
    UnknownClient,

    /// <summary>The app has not registered the redirect address.</summary>
    UnknownRedirectUri,

    /// <summary>A quota is out of its range.</summary>
    BadQuota,

    /// <summary>Either a token of a user or an app has to be named.</summary>
    NoQuotaOwner,

    /// <summary>Nobody has proven that the account with the code is the organisation's.</summary>
    OrganisationUnproven,

    /// <summary>So many tokens and apps were made that more may be made later only.</summary>
    MadeTooMany,

    /// <summary>Either an app or a user has to be named.</summary>
    NoEntitlementHolder,

    /// <summary>There is no such resource.</summary>
    NoResource,

    /// <summary>The resource has no rows here, and so no interface.</summary>
    NoRows,

    /// <summary>A list of fields is empty.</summary>
    NoFields,

    /// <summary>The resource has no such field.</summary>
    UnknownField,

    /// <summary>A service is for apps, not for personal tokens.</summary>
    ServiceForApps,

    /// <summary>A service has no fields to choose.</summary>
    ServiceHasNoFields,

    /// <summary>A last day has passed, or is too far away.</summary>
    BadUntil,

    /// <summary>A note is too long, or has control characters.</summary>
    BadNote,

    /// <summary>There are as many entitlements as there may be.</summary>
    TooManyEntitlements,

    /// <summary>Nothing of the resource is granted.</summary>
    NoEntitlement,

    /// <summary>What has proven who somebody is was changed in the same moment.</summary>
    ProofOver,

    /// <summary>An operator has shut the account out; told only to who has proven to be its owner.</summary>
    AccountBlocked,

    /// <summary>Nobody does this to their own account.</summary>
    OwnAccount,

    /// <summary>The account has not let the app call, or not any more.</summary>
    NoAllowedApp,
}
