using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Authorization.Flows;

/// <inheritdoc cref="IBearerDesk"/>
public sealed class BearerDesk(IGrainFactory grains, ISignIns signIns, TimeProvider time) : IBearerDesk
{
    private const int ShortestVerifier = 43; // RFC 7636, 4.1.
    private const int LongestVerifier = 128;

    /// <inheritdoc/>
    public async Task<string?> ForCode(App app, string code, string redirectUri, string? verifier, bool isProven)
    {
        ArgumentNullException.ThrowIfNull(app);
        // An app that has a secret shows it (RFC 6749, 3.2.1): who merely allowed the app can read a code off their browser.
        if (BearerTokens.GrantKeyOfCode(code) is not { } key || (app.Secret is not null && !isProven))
        {
            return null;
        }

        var challenge = verifier is null ? null
            : verifier.Length is < ShortestVerifier or > LongestVerifier ? ""
            : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier)));
        var (token, bearer) = Make(key);
        return await grains.GetGrain<IGrantGrain>(key).Exchange(
            new CodeExchange(app.Id, TokenHash.Of(code), redirectUri, challenge, isProven), bearer) ? token : null;
    }

    /// <inheritdoc/>
    public Task<string> ForApp(App app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return Give(new Grant(app.Id, ""));
    }

    /// <inheritdoc/>
    public async Task<Answer<string>> ForPassword(App app, string userName, string password, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(visitor);
        // Passwords of others are not even tried: an app is no place to test them.
        var proven = await signIns.Prove(userName, password, visitor, only: app.OwnerId);
        if (proven.Value is not { } proof)
        {
            return new Answer<string>(null, proven.Refusals);
        }

        // Nobody has the token before the account has looked at the proof again.
        var token = await Give(new Grant(app.Id, proof.AccountId));
        if (await grains.GetGrain<IAccountGrain>(proof.AccountId).AllowApp(app.Id, proof, new Actor(proof.AccountId, visitor.Address)))
        {
            return token;
        }

        await Revoke(app, token);
        return new Refusal(RefusalCode.WrongLogin);
    }

    /// <inheritdoc/>
    public Task Revoke(App app, string token)
    {
        ArgumentNullException.ThrowIfNull(app);
        return BearerTokens.GrantKeyOf(token) is { } key
            ? grains.GetGrain<IGrantGrain>(key).Revoke(app.Id, TokenHash.Of(token))
            : Task.CompletedTask;
    }

    private async Task<string> Give(Grant grant)
    {
        var (token, bearer) = Make(grant.Key());
        await grains.GetGrain<IGrantGrain>(grant.Key()).AddBearer(grant, bearer);
        return token;
    }

    private (string Token, GrantBearer Bearer) Make(string key)
    {
        var token = BearerTokens.Compose(key, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        return (token, new GrantBearer(TokenHash.Of(token), time.GetUtcNow() + GrantBearer.Lifetime));
    }
}
