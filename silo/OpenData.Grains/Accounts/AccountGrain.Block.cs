using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Accounts;

/// <content>What operators do to the account. Apps are refused by who looks them up, since they ask <see cref="IsBlocked"/>;
/// tokens are looked up by nobody but themselves, and are told.</content>
public sealed partial class AccountGrain
{
    /// <inheritdoc/>
    public Task<Account> EndSessions(Actor by) =>
        Change(Present with { Sessions = [] }, Entry(by, AuditAction.SessionsEnded));

    /// <inheritdoc/>
    public Task<bool> IsBlocked()
    {
        ForgetGuess();
        return Task.FromResult(state.State.Account?.Block is not null);
    }

    /// <inheritdoc/>
    public async Task<Account> Block(string reason, Actor by)
    {
        // A crash in between leaves tokens that are refused, and an operator who has seen a failure.
        foreach (var token in Present.Tokens.Where(each => !each.IsRevoked))
        {
            await End(token);
        }

        var block = new AccountBlock(reason, Present.Block?.Since ?? time.GetUtcNow());
        return await Change(Present with { Block = block, Sessions = [] }, Entry(by, AuditAction.AccountBlocked, reason));
    }

    /// <inheritdoc/>
    public async Task<Account> Unblock(string reason, Actor by)
    {
        if (Present.Block is not null)
        {
            await Change(Present with { Block = null }, Entry(by, AuditAction.AccountUnblocked, reason));
        }

        // Also of an account that is not blocked: a crash after the write above has not come to this.
        foreach (var token in Present.Tokens.Where(each => !each.IsRevoked))
        {
            await grains.GetGrain<ITokenGrain>(token.Hash).Issue(Terms(token));
        }

        return Shown(Present);
    }
}
