using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Tokens;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Apps;

/// <summary>Owns one app: what its owner says of it, its secrets, its quota.</summary>
public sealed class AppGrain(
    [PersistentState("app")] IPersistentState<AppState> state, IGrainFactory grains, TimeProvider time) : Grain, IAppGrain
{
    /// <inheritdoc/>
    public async Task<App> Create(App app, Actor by)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (state.State.App is not null || state.State.IsOver || app.Id != this.GetPrimaryKeyString())
        {
            throw new InvalidOperationException($"There is an app {app.Id}, or was, or this is not its grain.");
        }

        await Count(app);
        return (await Put(app, app, AuditAction.AppCreated, "", by))!;
    }

    /// <inheritdoc/>
    public Task<App?> Read()
    {
        if (state.State.App is null)
        {
            DeactivateOnIdle(); // Guessed ids must not fill the memory.
        }

        return Task.FromResult(state.State.App);
    }

    /// <inheritdoc/>
    public async Task<App?> Change(AppForm form, Actor by)
    {
        if (state.State.App is not { } app)
        {
            return null;
        }

        var changed = app with { Form = form };
        await Count(changed);
        return await Put(app, changed, AuditAction.AppChanged, "", by);
    }

    /// <inheritdoc/>
    public async Task<App?> SetSecret(AppCredential credential, AppSecret? secret, Actor by)
    {
        if (credential is not (AppCredential.Secret or AppCredential.AccessKey))
        {
            throw new ArgumentOutOfRangeException(nameof(credential), credential, "Only what is sent with calls is a secret.");
        }

        if (state.State.App is not { } app)
        {
            return null;
        }

        // A crash after either step leaves a line in the index whose secret the app does not have.
        if (secret is not null)
        {
            await grains.GetGrain<IAppSecretGrain>(secret.Hash).Assign(app.Id);
        }

        var isSecret = credential == AppCredential.Secret;
        var before = isSecret ? app.Secret : app.AccessKey;
        var changed = await Put(
            app,
            isSecret ? app with { Secret = secret } : app with { AccessKey = secret },
            secret is null ? AuditAction.AppSecretRevoked : AuditAction.AppSecretSet,
            credential.ToString(),
            by);
        if (before is not null && before.Hash != secret?.Hash)
        {
            await grains.GetGrain<IAppSecretGrain>(before.Hash).Forget();
        }

        return changed;
    }

    /// <inheritdoc/>
    public async Task<App?> SetSigningKey(SigningKey? key, Actor by) => state.State.App is { } app
        ? await Put(
            app,
            app with { SigningKey = key },
            key is null ? AuditAction.AppSecretRevoked : AuditAction.AppSecretSet,
            nameof(AppCredential.SigningKey),
            by)
        : null;

    /// <inheritdoc/>
    public async Task<App?> SetQuota(int dailyQuota, Actor by)
    {
        if (state.State.App is not { } app)
        {
            return null;
        }

        var changed = app with { DailyQuota = dailyQuota };
        await Count(changed);
        return await Put(app, changed, AuditAction.QuotaSet, dailyQuota.ToString(System.Globalization.CultureInfo.InvariantCulture), by);
    }

    /// <inheritdoc/>
    public async Task Delete(Actor by)
    {
        if (state.State.App is not { } app)
        {
            return;
        }

        await Put(app, null, AuditAction.AppDeleted, "", by);
        foreach (var secret in new[] { app.Secret, app.AccessKey }.OfType<AppSecret>())
        {
            await grains.GetGrain<IAppSecretGrain>(secret.Hash).Forget();
        }

        await grains.GetGrain<ITokenGrain>(App.QuotaKeyOf(app.Id)).Issue(Terms(app, time.GetUtcNow()));
    }

    private static TokenTerms Terms(App app, DateTimeOffset end) => new(app.Form.Name, app.DailyQuota, end);

    private Task Count(App app) => grains.GetGrain<ITokenGrain>(App.QuotaKeyOf(app.Id)).Issue(Terms(app, DateTimeOffset.MaxValue));

    private async Task<App?> Put(App before, App? after, AuditAction action, string detail, Actor by)
    {
        var name = $"{(after ?? before).Form.Name} {before.Id}";
        await state.Store(new AppState
        {
            App = after,
            IsOver = after is null,
            Unwritten = new AuditEntry(
                time.GetUtcNow(), by.Account, by.Address, before.OwnerId, action, detail.Length == 0 ? name : $"{name}: {detail}"),
        });
        return after;
    }
}
