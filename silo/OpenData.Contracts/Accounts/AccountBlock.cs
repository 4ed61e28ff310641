using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>An operator has shut an account out: nobody signs in to it, and its tokens and apps are refused.</summary>
/// <param name="Reason">For operators and auditors, at most 200 characters.</param>
/// <param name="Since">From when.</param>
[GenerateSerializer, Immutable, Alias("opendata.AccountBlock")]
public sealed record AccountBlock([property: Id(0)] string Reason, [property: Id(1)] DateTimeOffset Since)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 200;
}
