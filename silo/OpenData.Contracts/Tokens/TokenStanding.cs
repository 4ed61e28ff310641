using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>How a token stands.</summary>
/// <param name="Status">Whether calls may be made, and if not, why.</param>
/// <param name="Day">The day in Asia/Shanghai that is counted.</param>
/// <param name="Quota">Calls a day; 0 for an unknown token.</param>
/// <param name="Remaining">Calls of today that nobody has made or been given a permit for.</param>
/// <param name="ResetsIn">The time until the next day in Asia/Shanghai.</param>
[GenerateSerializer, Immutable, Alias("opendata.TokenStanding")]
public sealed record TokenStanding(
    [property: Id(0)] TokenStatus Status,
    [property: Id(1)] DateOnly Day,
    [property: Id(2)] int Quota,
    [property: Id(3)] int Remaining,
    [property: Id(4)] TimeSpan ResetsIn)
{
    /// <summary>See <see cref="TokenTerms.Owner"/>.</summary>
    [Id(5)]
    public string? Owner { get; init; }
}
