using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Accounts;

/// <summary>The personal tokens of an account.</summary>
public sealed partial class AccountGrain
{
    // As many as somebody may want to look back at; a loop of making and revoking must not fill the account.
    private const int MostRevoked = 50;

    /// <inheritdoc/>
    public async Task<Account?> PutToken(AccessToken token, Actor by)
    {
        ArgumentNullException.ThrowIfNull(token);
        var replaced = Present.Tokens.FirstOrDefault(each => each.Id == token.Id);
        if (replaced is { IsRevoked: true } || Present.Block is not null
            || (replaced is null && Present.Tokens.Count(each => !each.IsRevoked) >= AccessToken.MostKept))
        {
            return null;
        }

        // A crash after either step leaves no secret that works and is not listed here. A new secret is no new quota, and
        // what was set for the token since it was read stays.
        var usedToday = 0;
        if (replaced is not null && replaced.Hash != token.Hash)
        {
            await End(replaced);
            var standing = await grains.GetGrain<ITokenGrain>(replaced.Hash).Peek();
            usedToday = Math.Max(0, standing.Quota - standing.Remaining);
            token = token with { DailyQuota = replaced.DailyQuota };
        }

        await grains.GetGrain<ITokenGrain>(token.Hash)
            .Succeed(Terms(token), usedToday);
        return await Change(
            Present with { Tokens = Pruned([.. Present.Tokens.Where(each => each.Id != token.Id), token]) },
            Entry(by, replaced is null ? AuditAction.TokenCreated : AuditAction.TokenChanged, token.Name));
    }

    /// <inheritdoc/>
    public async Task<Account?> RevokeToken(string tokenId, Actor by)
    {
        if (Present.Tokens.FirstOrDefault(each => each.Id == tokenId && !each.IsRevoked) is not { } token)
        {
            return null;
        }

        await End(token);
        return await Change(
            Present with { Tokens = [.. Present.Tokens.Select(each => each == token ? token with { IsRevoked = true } : each)] },
            Entry(by, AuditAction.TokenRevoked, token.Name));
    }

    private static EquatableList<AccessToken> Pruned(IReadOnlyList<AccessToken> tokens)
    {
        var kept = tokens.Where(each => each.IsRevoked).TakeLast(MostRevoked).ToHashSet();
        return [.. tokens.Where(each => !each.IsRevoked || kept.Contains(each))];
    }

    // While the account is blocked, its tokens are over.
    private TokenTerms Terms(AccessToken token) =>
        new(token.Name, token.DailyQuota, Present.Block is null ? token.ExpiresAt : time.GetUtcNow()) { Owner = Present.Id };

    private Task End(AccessToken token) => grains.GetGrain<ITokenGrain>(token.Hash)
        .Issue(Terms(token) with { ExpiresAt = time.GetUtcNow() });
}
