namespace OpenData.Grains.Accounts;

/// <summary>An attempt that failed from an address, or whose end is not known yet.</summary>
/// <param name="Target">What it was made on.</param>
/// <param name="At">When it began.</param>
/// <param name="ForgivenAt">From when it does not count.</param>
public sealed record AddressFailure(string Target, DateTimeOffset At, DateTimeOffset ForgivenAt);
