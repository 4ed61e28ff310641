namespace OpenData.Contracts.Accounts;

/// <summary>What operators do about the accounts of others. All of it is in the audit log.</summary>
public interface IPeopleDesk
{
    /// <summary>Signs somebody out everywhere.</summary>
    Task<Answer<Account>> EndSessions(string userName, Actor by);

    /// <summary>Ends a token of somebody.</summary>
    Task<Answer<Account>> RevokeToken(string userName, string tokenId, Actor by);

    /// <summary>Shuts an account out: its sessions end, nobody signs in to it, and its tokens and apps are refused. Nobody shuts
    /// themselves out.</summary>
    /// <param name="userName">Whose.</param>
    /// <param name="reason">One line of at most <see cref="AccountBlock.LongestReason"/> characters.</param>
    /// <param name="by">Who does.</param>
    Task<Answer<Account>> Block(string userName, string reason, Actor by);

    /// <summary>Lets an account in again: tokens that have not expired work on.</summary>
    /// <param name="userName">Whose.</param>
    /// <param name="reason">As for <see cref="Block"/>.</param>
    /// <param name="by">Who does.</param>
    Task<Answer<Account>> Unblock(string userName, string reason, Actor by);
}
