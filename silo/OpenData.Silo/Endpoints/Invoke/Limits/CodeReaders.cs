using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Limits;

/// <summary>Counts requests for tables of codes, which anybody may make, by the address they come from.</summary>
internal sealed class CodeReaders(TimeProvider time)
{
    /// <summary>Requests of an address in a minute.</summary>
    public const int Most = 300;

    private readonly AddressCounts _counts = new(time, Most);

    /// <exception cref="InvokeRefusedException">There were too many in this minute.</exception>
    public void Count(string address)
    {
        if (_counts.Add(address) is { } wait)
        {
            throw new InvokeRefusedException(InvokeErrors.CodesTooOften, Most, Math.Ceiling(wait.TotalSeconds)) { RetryAfter = wait };
        }
    }
}
