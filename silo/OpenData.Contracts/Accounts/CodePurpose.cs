namespace OpenData.Contracts.Accounts;

/// <summary>What a code sent by SMS is good for, and for nothing else.</summary>
public enum CodePurpose
{
    /// <summary>Registering an account.</summary>
    Register,

    /// <summary>Signing in without a password.</summary>
    SignIn,

    /// <summary>Setting a forgotten password.</summary>
    ResetPassword,

    /// <summary>Proving a new mobile.</summary>
    ChangeMobile,

    /// <summary>Proving a real name; sent to the mobile of the account alone.</summary>
    VerifyRealName,
}
