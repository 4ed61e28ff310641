using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Verification;

/// <summary>One request to be verified. The number of a person is in it masked and as a keyed hash alone.</summary>
/// <param name="Id">128 random bits, hex.</param>
/// <param name="Kind">What is to be proven.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Name">The person's or the organisation's, in full: mask a person's where it is shown to others.</param>
/// <param name="Number">The identity or passport number masked, or the credit code, which is public.</param>
/// <param name="SubmittedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("opendata.VerificationRequest")]
public sealed record VerificationRequest(
    [property: Id(0)] string Id,
    [property: Id(1)] VerificationKind Kind,
    [property: Id(2)] VerificationStatus Status,
    [property: Id(3)] string Name,
    [property: Id(4)] string Number,
    [property: Id(5)] DateTimeOffset SubmittedAt)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>HMAC-SHA256 (hex) of the number; null for an organisation.</summary>
    [Id(6)]
    public string? NumberHash { get; init; }

    /// <summary>What the documents are; null for a person.</summary>
    [Id(7)]
    public CertificateKind? Certificate { get; init; }

    /// <summary>Where the organisation is; null unless given.</summary>
    [Id(8)]
    public string? Address { get; init; }

    /// <summary>Of an organisation, in the order in which they were sent.</summary>
    [Id(9)]
    public EquatableList<CertificateFile> Files { get; init; } = [];

    /// <summary>When it was decided or withdrawn; null while it waits.</summary>
    [Id(10)]
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who decided: the id of an account, or a name of <see cref="Accounts.Actor"/>; null while it waits.</summary>
    [Id(11)]
    public string? DecidedBy { get; init; }

    /// <summary>Why it was approved or rejected, for the one who asked to read; null if there is nothing to say.</summary>
    [Id(12)]
    public string? Reason { get; init; }
}
