namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>What the browser that waits gets.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="SignedIn">Null unless confirmed.</param>
public sealed record ScanTaken(ScanStatus Status, SignedIn? SignedIn);
