using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Accounts;

/// <summary>What the account knows of its apps, and the quotas of its tokens.</summary>
public sealed partial class AccountGrain
{
    /// <inheritdoc/>
    public async Task<Account?> SetTokenQuota(string tokenId, int dailyQuota, Actor by)
    {
        ForgetGuess();
        if (state.State.Account?.Tokens.FirstOrDefault(each => each.Id == tokenId && !each.IsRevoked) is not { } token)
        {
            return null;
        }

        var changed = token with { DailyQuota = dailyQuota };
        await grains.GetGrain<ITokenGrain>(token.Hash).Issue(Terms(changed));
        return await Change(
            Present with { Tokens = [.. Present.Tokens.Select(each => each == token ? changed : each)] },
            Entry(by, AuditAction.QuotaSet, $"{token.Name}: {dailyQuota}"));
    }

    /// <inheritdoc/>
    public async Task<Account?> AddApp(string appId) =>
        Present.Apps.Contains(appId) ? Shown(Present)
        : Present.Apps.Count >= App.MostKept ? null
        : await Change(Present with { Apps = [.. Present.Apps, appId] });

    /// <inheritdoc/>
    public Task<Account> RemoveApp(string appId) =>
        Change(Present with { Apps = [.. Present.Apps.Where(each => each != appId)] });
}
