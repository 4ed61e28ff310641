namespace OpenData.Contracts.Accounts;

/// <summary>By what somebody has proven to be the owner of an account.</summary>
public enum ProofKind
{
    /// <summary>The password; the value is the hash that it fitted.</summary>
    Password,

    /// <summary>A code sent to the mobile; the value is the mobile.</summary>
    Mobile,

    /// <summary>Having what belongs to a login name, such as an identity or a certificate; the value is the name.</summary>
    LoginName,

    /// <summary>A session that is open; the value is its id.</summary>
    Session,
}
