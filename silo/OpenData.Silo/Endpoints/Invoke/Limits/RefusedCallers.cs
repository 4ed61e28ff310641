using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Limits;

/// <summary>Counts calls that nobody answers for, by the address they come from: past a limit in a minute they are told to wait.
/// Who has a good credential is not counted, whatever else comes from the same address.</summary>
internal sealed class RefusedCallers(TimeProvider time)
{
    /// <summary>Such calls of an address in a minute.</summary>
    public const int Most = 300;

    private readonly AddressCounts _counts = new(time, Most);

    /// <summary>What to answer to a call without a good credential.</summary>
    /// <param name="address">Where it comes from.</param>
    /// <param name="refused">What it would be told.</param>
    public InvokeRefusedException Count(string address, InvokeRefusedException refused) => _counts.Add(address) is { } wait
        ? new InvokeRefusedException(InvokeErrors.RefusedTooOften, Math.Ceiling(wait.TotalSeconds)) { RetryAfter = wait }
        : refused;
}
