namespace OpenData.Contracts.Verification;

/// <summary>What is done about a verification.</summary>
public enum VerificationStep
{
    /// <summary>Counts an attempt of today.</summary>
    Attempt,

    /// <summary>Makes a request, or takes one that is proven already.</summary>
    Submit,

    /// <summary>Takes a waiting request back.</summary>
    Withdraw,

    /// <summary>Approves a waiting request.</summary>
    Approve,

    /// <summary>Rejects a waiting request.</summary>
    Reject,

    /// <summary>Writes to the audit log that somebody looked at it.</summary>
    Look,
}
