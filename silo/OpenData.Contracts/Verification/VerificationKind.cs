namespace OpenData.Contracts.Verification;

/// <summary>What a verification proves.</summary>
public enum VerificationKind
{
    /// <summary>That a person is who they say, by name and identity or passport number.</summary>
    RealName,

    /// <summary>That an organisation is what it says, by documents.</summary>
    Certification,
}
