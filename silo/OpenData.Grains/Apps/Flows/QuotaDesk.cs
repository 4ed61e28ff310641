using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Quotas;
using OpenData.Grains.Accounts.Flows;
using Orleans;

namespace OpenData.Grains.Apps.Flows;

/// <inheritdoc cref="IQuotaDesk"/>
public sealed class QuotaDesk(IGrainFactory grains, ProvenMobiles names) : IQuotaDesk
{
    /// <inheritdoc/>
    public async Task<Answer<SetQuota>> OfToken(string userName, string tokenId, int dailyQuota, Actor by)
    {
        if (IsOutOfRange(dailyQuota))
        {
            return BadQuota;
        }

        if (!UserName.IsValid(userName) || await names.Owner(LoginNames.OfUser(userName)) is not { } account)
        {
            return new Refusal(RefusalCode.NoSuchUser, "userName");
        }

        return await grains.GetGrain<IAccountGrain>(account).SetTokenQuota(tokenId, dailyQuota, by) is null
            ? new Refusal(RefusalCode.NoToken, "tokenId")
            : new SetQuota(dailyQuota);
    }

    /// <inheritdoc/>
    public async Task<Answer<SetQuota>> OfApp(string appId, int dailyQuota, Actor by)
    {
        if (IsOutOfRange(dailyQuota))
        {
            return BadQuota;
        }

        return Guid.TryParseExact(appId, "D", out var id)
            && await grains.GetGrain<IAppGrain>(id.ToString("D")).SetQuota(dailyQuota, by) is not null
            ? new SetQuota(dailyQuota)
            : new Refusal(RefusalCode.NoApp, "appId");
    }

    private static Refusal BadQuota { get; } = new(RefusalCode.BadQuota, "dailyQuota");

    private static bool IsOutOfRange(int quota) => quota is < IQuotaDesk.Least or > IQuotaDesk.Most;
}
