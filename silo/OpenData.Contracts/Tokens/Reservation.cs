using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>The answer to a request for one call.</summary>
/// <param name="Status">Whether the call may be made, and if not, why.</param>
/// <param name="Day">The day in Asia/Shanghai that the call counts for.</param>
/// <param name="Quota">Calls a day; 0 for an unknown token.</param>
/// <param name="Remaining">Calls left today after this one.</param>
/// <param name="ResetsIn">The time until the next day in Asia/Shanghai.</param>
[GenerateSerializer, Immutable, Alias("opendata.Reservation")]
public sealed record Reservation(
    [property: Id(0)] ReservationStatus Status,
    [property: Id(1)] DateOnly Day,
    [property: Id(2)] int Quota,
    [property: Id(3)] int Remaining,
    [property: Id(4)] TimeSpan ResetsIn);
