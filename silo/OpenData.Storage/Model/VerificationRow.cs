using OpenData.Contracts.Verification;

namespace OpenData.Storage.Model;

/// <summary>One request to be verified.</summary>
public sealed class VerificationRow
{
    /// <summary>In the order in which requests were made.</summary>
    public long Sequence { get; set; }

    /// <summary>The id of the request.</summary>
    public required string Id { get; set; }

    /// <summary>Whose it is.</summary>
    public required string Account { get; set; }

    /// <summary>What is to be proven.</summary>
    public VerificationKind Kind { get; set; }

    /// <summary>How far it is.</summary>
    public VerificationStatus Status { get; set; }

    /// <summary>The whole as JSON.</summary>
    public required string Document { get; set; }
}
