using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="IExternalSignIns"/>
public sealed class ExternalSignIns(
    IGrainFactory grains,
    ISignIns signIns,
    IRegistrations registrations,
    ProvenMobiles mobiles,
    PasswordAgain passwordAgain) : IExternalSignIns
{
    /// <inheritdoc/>
    public async Task<Answer<Welcome>> Arrive(ExternalArrival arrival, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        if (await mobiles.Owner(arrival.Identity.LoginName) is { } owner)
        {
            var answer = await signIns.Open(Proof.ByName(owner, arrival.Identity.LoginName), visitor);
            return new Answer<Welcome>(answer.Value is { } signedIn ? new Welcome(signedIn, null) : null, answer.Refusals);
        }

        var ticket = Secrets.Next();
        await grains.GetGrain<IExternalTicketGrain>(TokenHash.Of(ticket)).Issue(arrival);
        return new Welcome(null, ticket);
    }

    /// <inheritdoc/>
    public async Task<ExternalArrival?> Show(string ticket) => Find(ticket) is { } grain ? await grain.Show() : null;

    /// <inheritdoc/>
    public async Task<Answer<SignedIn>> Bind(string ticket, string login, string password, Visitor visitor)
    {
        if (await Show(ticket) is null)
        {
            return new Refusal(RefusalCode.ExpiredVisit);
        }

        var answer = await signIns.SignIn(login, password, visitor);
        return answer.Value is { } signedIn ? await Attach(ticket, signedIn, visitor) : answer;
    }

    /// <inheritdoc/>
    public async Task<Answer<SignedIn>> Register(string ticket, PersonForm form, Visitor visitor)
    {
        if (await Show(ticket) is null)
        {
            return new Refusal(RefusalCode.ExpiredVisit);
        }

        var registered = await registrations.Register(form, visitor);
        if (registered.Value is not { } account)
        {
            return new Answer<SignedIn>(null, registered.Refusals);
        }

        var answer = await signIns.Open(Proof.ByName(account.Id, LoginNames.OfUser(account.UserName)), visitor);
        return answer.Value is { } signedIn ? await Attach(ticket, signedIn, visitor) : answer;
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Unbind(string accountId, string password, string identityId, Actor by)
    {
        var (_, wrong) = await passwordAgain.Prove(accountId, password, "password");
        if (wrong is not null)
        {
            return wrong;
        }

        var account = grains.GetGrain<IAccountGrain>(accountId);
        var identity = (await account.Read())?.ExternalIdentities.FirstOrDefault(each => each.Id == identityId);
        if (identity is null || await account.RemoveIdentity(identityId, by) is not { } left)
        {
            return new Refusal(RefusalCode.NoIdentity, "identityId");
        }

        await grains.GetGrain<ILoginNameGrain>(identity.LoginName).Release(accountId);
        return left;
    }

    private IExternalTicketGrain? Find(string ticket) =>
        ticket.Length > TokenHash.MaxTokenLength ? null : grains.GetGrain<IExternalTicketGrain>(TokenHash.Of(ticket));

    // The session is open already, and ends again if the identity cannot be bound.
    private async Task<Answer<SignedIn>> Attach(string ticket, SignedIn signedIn, Visitor visitor)
    {
        var (account, refusal) = await Find(ticket)!.Redeem() is { } arrival
            ? await Attach(arrival, signedIn.Account.Id, visitor)
            : (null, new Refusal(RefusalCode.ExpiredVisit));
        if (account is not null)
        {
            return signedIn with { Account = account };
        }

        await signIns.SignOut(signedIn.Cookie);
        return refusal!;
    }

    private async Task<(Account? Account, Refusal? Refusal)> Attach(ExternalArrival arrival, string accountId, Visitor visitor)
    {
        var identity = arrival.Identity with { HasVerified = arrival.IsVerified };
        var name = grains.GetGrain<ILoginNameGrain>(identity.LoginName);
        if (!await name.Claim(accountId))
        {
            return (null, new Refusal(RefusalCode.IdentityBound));
        }

        var owner = grains.GetGrain<IAccountGrain>(accountId);
        var account = await owner.AddIdentity(identity, new Actor(Actor.Self, visitor.Address));
        if (account is null)
        {
            // It may be bound to this account already, from another window.
            if (!await owner.Holds(identity.LoginName))
            {
                await name.Release(accountId);
            }

            return (null, new Refusal(RefusalCode.IdentityBound));
        }

        // Whoever acts for an organisation proves nothing about it by who they are.
        return (arrival.IsVerified && account.Organisation is null
            ? await owner.SetVerified(arrival.RealName, new Actor("oidc:" + identity.Provider, visitor.Address))
            : account, null);
    }
}
