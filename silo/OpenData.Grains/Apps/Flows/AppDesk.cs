using System.Buffers.Text;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Accounts.Flows;
using Orleans;

namespace OpenData.Grains.Apps.Flows;

/// <inheritdoc cref="IAppDesk"/>
public sealed class AppDesk(IGrainFactory grains, SigningKeys signingKeys, TimeProvider time) : IAppDesk
{
    private const int PrefixLength = 6;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<App>> List(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var apps = await Task.WhenAll(account.Apps.Reverse().Select(each => grains.GetGrain<IAppGrain>(each).Read()));
        return [.. apps.OfType<App>()];
    }

    /// <inheritdoc/>
    public async Task<Answer<IssuedAppSecret>> Create(string accountId, AppForm form, Actor by)
    {
        var check = AppFormCheck.Check(form);
        if (check.Value is not { } good)
        {
            return new Answer<IssuedAppSecret>(null, check.Refusals);
        }

        var owner = grains.GetGrain<IAccountGrain>(accountId);
        if (await owner.Read() is { } account && account.Apps.Count >= App.MostKept && !await Tidy(owner, account))
        {
            return new Refusal(RefusalCode.TooManyApps);
        }

        if (await DailyIssues.Take(grains, accountId) is { } refusal)
        {
            return refusal;
        }

        // Made first: what is listed is there, or is over.
        var id = Guid.NewGuid().ToString("D");
        var app = grains.GetGrain<IAppGrain>(id);
        await app.Create(new App(id, accountId, good, time.GetUtcNow(), TokenTerms.UsualQuota), by);
        if (await owner.AddApp(id) is null)
        {
            await app.Delete(by);
            return new Refusal(RefusalCode.TooManyApps);
        }

        return await Renew(accountId, id, AppCredential.Secret, by);
    }

    /// <inheritdoc/>
    public async Task<Answer<App>> Change(string accountId, string appId, AppForm form, Actor by)
    {
        var check = AppFormCheck.Check(form);
        if (check.Value is not { } good)
        {
            return new Answer<App>(null, check.Refusals);
        }

        if (await Owned(accountId, appId) is not { } app || await app.Change(good, by) is not { } changed)
        {
            return None;
        }

        await Entitlements(changed.Id).Rename(good.Name);
        return changed;
    }

    /// <inheritdoc/>
    public async Task<Answer<IssuedAppSecret>> Renew(string accountId, string appId, AppCredential credential, Actor by)
    {
        if (await Owned(accountId, appId) is not { } app)
        {
            return None;
        }

        // The framework's UUIDs of version 4 come from the system's random numbers: 122 bits.
        var secret = credential == AppCredential.AccessKey
            ? Guid.NewGuid().ToString("D")
            : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        var changed = credential == AppCredential.SigningKey
            ? await app.SetSigningKey(new SigningKey(secret[..PrefixLength], signingKeys.Protect(appId, secret), now), by)
            : await app.SetSecret(credential, new AppSecret(secret[..PrefixLength], TokenHash.Of(secret), now), by);
        return changed is null ? None : new IssuedAppSecret(changed, secret);
    }

    /// <inheritdoc/>
    public async Task<Answer<App>> Revoke(string accountId, string appId, AppCredential credential, Actor by)
    {
        if (await Owned(accountId, appId) is not { } grain || await grain.Read() is not { } app)
        {
            return None;
        }

        return credential switch
        {
            AppCredential.Secret when app.Secret is null => app,
            AppCredential.AccessKey when app.AccessKey is null => app,
            AppCredential.SigningKey when app.SigningKey is null => app,
            AppCredential.SigningKey => (await grain.SetSigningKey(null, by))!,
            _ => (await grain.SetSecret(credential, null, by))!,
        };
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Delete(string accountId, string appId, Actor by)
    {
        if (await Owned(accountId, appId) is not { } app)
        {
            return None;
        }

        await app.Delete(by);
        await Entitlements(app.GetPrimaryKeyString()).RevokeAll(by);
        return await grains.GetGrain<IAccountGrain>(accountId).RemoveApp(appId);
    }

    private static Refusal None { get; } = new(RefusalCode.NoApp, "appId");

    private IEntitlementsGrain Entitlements(string appId) =>
        grains.GetGrain<IEntitlementsGrain>(EntitlementSubject.OfApp(appId));

    // A crash while an app was deleted may have left it in the list.
    private async Task<bool> Tidy(IAccountGrain owner, Account account)
    {
        var isTidied = false;
        foreach (var id in account.Apps)
        {
            if (await grains.GetGrain<IAppGrain>(id).Read() is null)
            {
                await owner.RemoveApp(id);
                isTidied = true;
            }
        }

        return isTidied;
    }

    private async Task<IAppGrain?> Owned(string accountId, string appId)
    {
        if (!Guid.TryParseExact(appId, "D", out var id))
        {
            return null;
        }

        var grain = grains.GetGrain<IAppGrain>(id.ToString("D"));
        return (await grain.Read())?.OwnerId == accountId ? grain : null;
    }
}
