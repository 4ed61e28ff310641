using Orleans;

namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>A browser that asks to be let in by somebody who is signed in elsewhere.</summary>
/// <param name="Number">Two digits that both screens show.</param>
/// <param name="Address">From where it asks; mask it where it is shown.</param>
/// <param name="Device">Browser and system.</param>
/// <param name="ExpiresAt">From when it is too late.</param>
[GenerateSerializer, Immutable, Alias("opendata.Scan")]
public sealed record Scan(
    [property: Id(0)] string Number,
    [property: Id(1)] string Address,
    [property: Id(2)] string Device,
    [property: Id(3)] DateTimeOffset ExpiresAt);
