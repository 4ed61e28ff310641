namespace OpenData.Contracts.Verification;

/// <summary>How far a verification is.</summary>
public enum VerificationStatus
{
    /// <summary>For an operator to decide.</summary>
    Waiting,

    /// <summary>Proven.</summary>
    Approved,

    /// <summary>Not proven; the reason is given.</summary>
    Rejected,

    /// <summary>Taken back before it was decided.</summary>
    Withdrawn,
}
