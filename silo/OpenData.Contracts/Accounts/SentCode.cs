namespace OpenData.Contracts.Accounts;

/// <summary>A code is on its way.</summary>
/// <param name="ResendAfter">From when another may be asked for.</param>
/// <param name="GoodFor">How long it is good.</param>
public sealed record SentCode(TimeSpan ResendAfter, TimeSpan GoodFor);
