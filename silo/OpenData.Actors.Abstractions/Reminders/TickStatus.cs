using System.Text.Json.Serialization;

namespace Orleans.Runtime;

/// <summary>The times of one tick; all UTC.</summary>
/// <param name="firstTickTime">See <see cref="FirstTickTime"/>.</param>
/// <param name="period">See <see cref="Period"/>.</param>
/// <param name="timeStamp">See <see cref="CurrentTickTime"/>.</param>
[GenerateSerializer]
[Immutable]
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    /// <summary>When the first tick was due: ticks are due at this time plus whole periods.</summary>
    [Id(0)]
    [JsonInclude]
    public DateTime FirstTickTime { get; private init; } = firstTickTime;

    /// <summary>The time between ticks.</summary>
    [Id(1)]
    [JsonInclude]
    public TimeSpan Period { get; private init; } = period;

    /// <summary>When the silo sent this tick.</summary>
    [Id(2)]
    [JsonInclude]
    public DateTime CurrentTickTime { get; private init; } = timeStamp;

    /// <inheritdoc/>
    public override string ToString() => $"<{FirstTickTime:O}, {Period}, {CurrentTickTime:O}>";
}
