using Orleans;

namespace OpenData.Contracts.Codes;

/// <summary>The answer to a request for a code.</summary>
/// <param name="Code">The six digits to send; null when it is too soon or was too often. Not to be logged.</param>
/// <param name="RetryAfter">The time until another code may be had; more than zero.</param>
/// <param name="GoodFor">How long the newest code is good: the one made now, or the one before; zero when that has ended.
/// </param>
[GenerateSerializer, Immutable, Alias("opendata.CodeRequest")]
public sealed record CodeRequest(
    [property: Id(0)] string? Code,
    [property: Id(1)] TimeSpan RetryAfter,
    [property: Id(2)] TimeSpan GoodFor)
{
    /// <summary>Without the code, so that no log has it.</summary>
    public override string ToString() => $"{(Code is null ? "refused" : "made")}, retry after {RetryAfter}, good for {GoodFor}";
}
