using System.Buffers.Text;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="IRecoveries"/>
public sealed class Recoveries(IGrainFactory grains, Passwords passwords, ProvenMobiles mobiles) : IRecoveries
{
    /// <inheritdoc/>
    public async Task<Answer<string>> Verify(string mobile, string code, string? userName)
    {
        var (normalized, refusal) = await mobiles.Prove(mobile, CodePurpose.ResetPassword, code);
        if (refusal is not null)
        {
            return refusal;
        }

        var account = string.IsNullOrWhiteSpace(userName)
            ? await mobiles.AccountOf(normalized)
            : await OrganisationOf(userName.Trim(), normalized);
        if (account is null)
        {
            return new Refusal(RefusalCode.NoAccount, "mobile");
        }

        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await grains.GetGrain<IResetTicketGrain>(TokenHash.Of(ticket)).Issue(account, normalized);
        return ticket;
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Reset(string ticket, string newPassword, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (Passwords.Fault(newPassword) is { } fault)
        {
            return new Refusal(fault, "newPassword");
        }

        var hash = await passwords.Hash(newPassword); // Before the ticket is used up: a failure must not cost it.
        if (ticket.Length > TokenHash.MaxTokenLength
            || await grains.GetGrain<IResetTicketGrain>(TokenHash.Of(ticket)).Redeem() is not { } proof)
        {
            return new Refusal(RefusalCode.ExpiredTicket, "ticket");
        }

        var owner = grains.GetGrain<IAccountGrain>(proof.AccountId);
        if (!await owner.SetPassword(hash, proof, new Actor(Actor.Self, visitor.Address)))
        {
            return new Refusal(RefusalCode.ExpiredTicket, "ticket"); // The mobile was changed since.
        }

        await grains.GetGrain<IAttemptsGrain>("account/" + proof.AccountId).Succeeded();
        return (await owner.Read())!;
    }

    private async Task<string?> OrganisationOf(string userName, string mobile)
    {
        if (LoginNames.OfLogin(userName) is not { } name || await mobiles.Owner(name) is not { } owner)
        {
            return null;
        }

        return (await grains.GetGrain<IAccountGrain>(owner).Read())?.Mobile == mobile ? owner : null;
    }
}
