using Orleans;

namespace OpenData.Contracts.Verification;

/// <summary>A step of a verification.</summary>
/// <param name="Step">What is done.</param>
/// <param name="RequestId">About which request; empty for an attempt.</param>
/// <param name="Request">What is submitted.</param>
/// <param name="Secret">The number, encrypted, with a request that waits.</param>
/// <param name="Text">The reason of a decision, or what was looked at.</param>
[GenerateSerializer, Immutable, Alias("opendata.VerificationChange")]
public sealed record VerificationChange(
    [property: Id(0)] VerificationStep Step,
    [property: Id(1)] string RequestId = "",
    [property: Id(2)] VerificationRequest? Request = null,
    [property: Id(3)] string? Secret = null,
    [property: Id(4)] string Text = "")
{
    /// <summary>Attempts of one account to prove a real name, each day in Asia/Shanghai.</summary>
    public const int AttemptsADay = 5;
}
