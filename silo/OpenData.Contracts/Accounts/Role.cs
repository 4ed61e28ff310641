namespace OpenData.Contracts.Accounts;

/// <summary>What an account may be beyond a visitor; it may be several.</summary>
public enum Role
{
    /// <summary>Has registered.</summary>
    Registered,

    /// <summary>Is who they say, by a check of the real name or of documents.</summary>
    Verified,

    /// <summary>Stands for an organisation.</summary>
    Organisation,

    /// <summary>May have tokens and apps.</summary>
    Developer,

    /// <summary>Works for a data provider, on its resources alone.</summary>
    ProviderStaff,

    /// <summary>Operates the portal.</summary>
    Operator,

    /// <summary>Reads all, changes nothing.</summary>
    Auditor,
}
