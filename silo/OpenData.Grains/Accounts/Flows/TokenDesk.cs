using System.Buffers.Text;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="ITokenDesk"/>
public sealed class TokenDesk(IGrainFactory grains, TimeProvider time) : ITokenDesk
{
    private const int LongestName = 60;
    private const int PrefixLength = 6;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public async Task<Answer<IssuedToken>> Create(string accountId, string name, Actor by)
    {
        var check = new FormCheck().Text(name, LongestName, "name");
        if (check.Refusals.Count > 0)
        {
            return new Answer<IssuedToken>(null, check.Refusals);
        }

        return await DailyIssues.Take(grains, accountId) is { } refusal
            ? refusal
            : await Put(accountId, Guid.NewGuid().ToString("N"), name.Trim(), TokenTerms.UsualQuota, by)
                ?? new Answer<IssuedToken>(null, [new Refusal(RefusalCode.TooManyTokens)]);
    }

    /// <inheritdoc/>
    public async Task<Answer<IssuedToken>> Refresh(string accountId, string tokenId, Actor by)
    {
        var account = await grains.GetGrain<IAccountGrain>(accountId).Read();
        return account?.Tokens.FirstOrDefault(each => each.Id == tokenId && !each.IsRevoked) is { } token
            && await Put(accountId, tokenId, token.Name, token.DailyQuota, by) is { } issued
            ? issued
            : new Refusal(RefusalCode.NoToken, "tokenId");
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Revoke(string accountId, string tokenId, Actor by) =>
        await grains.GetGrain<IAccountGrain>(accountId).RevokeToken(tokenId, by) is { } account
            ? account
            : new Refusal(RefusalCode.NoToken, "tokenId");

    private async Task<IssuedToken?> Put(string accountId, string tokenId, string name, int quota, Actor by)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        var token = new AccessToken(
            tokenId, name, secret[..PrefixLength], TokenHash.Of(secret), now, now + Lifetime, quota, IsRevoked: false);
        return await grains.GetGrain<IAccountGrain>(accountId).PutToken(token, by) is { } account
            ? new IssuedToken(account, account.Tokens.First(each => each.Id == tokenId), secret)
            : null;
    }
}
