using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="IPeopleDesk"/>
public sealed class PeopleDesk(IGrainFactory grains, ProvenMobiles names) : IPeopleDesk
{
    private static Refusal NoSuchUser { get; } = new(RefusalCode.NoSuchUser, "userName");

    /// <inheritdoc/>
    public async Task<Answer<Account>> EndSessions(string userName, Actor by) =>
        await Find(userName) is { } id ? await grains.GetGrain<IAccountGrain>(id).EndSessions(by) : NoSuchUser;

    /// <inheritdoc/>
    public async Task<Answer<Account>> RevokeToken(string userName, string tokenId, Actor by)
    {
        if (await Find(userName) is not { } id)
        {
            return NoSuchUser;
        }

        return await grains.GetGrain<IAccountGrain>(id).RevokeToken(tokenId, by) is { } account
            ? account
            : new Refusal(RefusalCode.NoToken, "tokenId");
    }

    /// <inheritdoc/>
    public Task<Answer<Account>> Block(string userName, string reason, Actor by) =>
        With(userName, reason, by, account => account.Block(reason.Trim(), by));

    /// <inheritdoc/>
    public Task<Answer<Account>> Unblock(string userName, string reason, Actor by) =>
        With(userName, reason, by, account => account.Unblock(reason.Trim(), by));

    private async Task<Answer<Account>> With(string userName, string reason, Actor by, Func<IAccountGrain, Task<Account>> change)
    {
        var check = new FormCheck().Text(reason, AccountBlock.LongestReason, "reason");
        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        return await Find(userName) is not { } id ? NoSuchUser
            : id == by.Account ? new Refusal(RefusalCode.OwnAccount, "userName")
            : await change(grains.GetGrain<IAccountGrain>(id));
    }

    private async Task<string?> Find(string userName) =>
        UserName.IsValid(userName) ? await names.Owner(LoginNames.OfUser(userName)) : null;
}
