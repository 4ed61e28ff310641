namespace OpenData.Contracts.Quotas;

/// <summary>A quota that was set.</summary>
/// <param name="DailyQuota">Successful calls a day.</param>
public sealed record SetQuota(int DailyQuota);
