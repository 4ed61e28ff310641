using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using Orleans;

namespace OpenData.Grains.Authorization.Flows;

/// <inheritdoc cref="IAllowedApps"/>
public sealed class AllowedApps(IGrainFactory grains) : IAllowedApps
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<AllowedAppDetails>> List(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var found = await Task.WhenAll(account.AllowedApps.OrderByDescending(each => each.LastAt).Select(each => Show(account.Id, each)));
        return [.. found.OfType<AllowedAppDetails>()];
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Disallow(string accountId, string appId, Actor by) =>
        await grains.GetGrain<IAccountGrain>(accountId).DisallowApp(appId, by) is { } account
            ? account
            : new Refusal(RefusalCode.NoAllowedApp, "appId");

    private async Task<AllowedAppDetails?> Show(string accountId, AllowedApp allowed)
    {
        if (await grains.GetGrain<IAppGrain>(allowed.AppId).Read() is not { } app)
        {
            return null;
        }

        var developer = (await grains.GetGrain<IAccountGrain>(app.OwnerId).Read())?.Developer?.DeveloperName ?? "";
        var goodUntil = await grains.GetGrain<IGrantGrain>(new Grant(app.Id, accountId).Key()).GoodUntil();
        return new AllowedAppDetails(app, developer, allowed, goodUntil);
    }
}
