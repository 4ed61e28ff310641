using System.Collections.Concurrent;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Apps.Flows;

/// <summary>
/// Which app calls, by what it shows; none of an account that is blocked. Answers are remembered at this silo for five seconds, so that most calls ask no grain;
/// a secret that has ended, or a change of an app, may work on for as long.
/// </summary>
public sealed class AppDirectory(IGrainFactory grains, TimeProvider time)
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    // Guessed secrets must not fill the memory: beyond this, all is forgotten.
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    /// <summary>By its id; null for none.</summary>
    /// <param name="appId">As it was sent.</param>
    /// <param name="isAnew">Whether to ask, whatever is remembered.</param>
    public ValueTask<App?> ById(string appId, bool isAnew = false) => Guid.TryParseExact(appId, "D", out var id)
        ? Recall("app/" + id.ToString("D"), _ => Read(id.ToString("D")), isAnew)
        : ValueTask.FromResult<App?>(null);

    /// <summary>By its AppSecret or UUID key.</summary>
    /// <param name="credential">Which of the two.</param>
    /// <param name="secret">As it was sent.</param>
    public ValueTask<App?> BySecret(AppCredential credential, string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Length > TokenHash.MaxTokenLength
            ? ValueTask.FromResult<App?>(null)
            : Recall($"{credential}/{TokenHash.Of(secret)}", key => Ask(credential, key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]));
    }

    /// <summary>By a bearer token.</summary>
    /// <param name="grantKey">Of <see cref="BearerTokens.GrantKeyOf"/>.</param>
    /// <param name="token">As it was sent.</param>
    public ValueTask<App?> ByBearer(string grantKey, string token)
    {
        var hash = TokenHash.Of(token);
        return Recall($"bearer/{hash}", async _ =>
            await grains.GetGrain<IGrantGrain>(grantKey).Find(hash) is { } grant
            && (grant.AccountId.Length == 0 || !await grains.GetGrain<IAccountGrain>(grant.AccountId).IsBlocked())
                ? await Read(grant.AppId)
                : null);
    }

    private async Task<App?> Read(string id) =>
        await grains.GetGrain<IAppGrain>(id).Read() is { } app && !await grains.GetGrain<IAccountGrain>(app.OwnerId).IsBlocked()
            ? app
            : null;

    private async Task<App?> Ask(AppCredential credential, string hash)
    {
        if (await grains.GetGrain<IAppSecretGrain>(hash).AppId() is not { } id
            || await Read(id) is not { } app)
        {
            return null;
        }

        var own = credential == AppCredential.Secret ? app.Secret : app.AccessKey;
        return own?.Hash == hash ? app : null;
    }

    private async ValueTask<App?> Recall(string key, Func<string, Task<App?>> ask, bool isAnew = false)
    {
        if (!isAnew && _remembered.TryGetValue(key, out var known) && time.GetElapsedTime(known.AskedAt) < Memory)
        {
            return known.App;
        }

        var askedAt = time.GetTimestamp();
        var app = await ask(key);
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[key] = new Remembered(app, askedAt);
        return app;
    }

    private sealed record Remembered(App? App, long AskedAt);
}
