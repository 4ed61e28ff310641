using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Quotas;

/// <summary>What operators do with daily quotas. The calls of the day stay counted; a change works at once.</summary>
public interface IQuotaDesk
{
    /// <summary>The fewest calls a day.</summary>
    const int Least = 1;

    /// <summary>The most calls a day.</summary>
    const int Most = 1_000_000;

    /// <summary>Sets the quota of a personal token.</summary>
    /// <returns>The quota as it is now.</returns>
    Task<Answer<SetQuota>> OfToken(string userName, string tokenId, int dailyQuota, Actor by);

    /// <summary>Sets the quota of an app.</summary>
    /// <returns>The quota as it is now.</returns>
    Task<Answer<SetQuota>> OfApp(string appId, int dailyQuota, Actor by);
}
