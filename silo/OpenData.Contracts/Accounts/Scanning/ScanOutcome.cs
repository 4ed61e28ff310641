using Orleans;

namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>What the browser that waits is told.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="Account">Whose session to open, told once; null unless confirmed.</param>
/// <param name="Session">The session that has confirmed it; null unless confirmed.</param>
[GenerateSerializer, Immutable, Alias("opendata.ScanOutcome")]
public sealed record ScanOutcome([property: Id(0)] ScanStatus Status, [property: Id(1)] string? Account, [property: Id(2)] string? Session);
