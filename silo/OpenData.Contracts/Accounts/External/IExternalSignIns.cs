namespace OpenData.Contracts.Accounts.External;

/// <summary>Signs people in whom a provider knows.</summary>
public interface IExternalSignIns
{
    /// <summary>Signs in whose identity it is; a stranger gets a ticket to bind it.</summary>
    Task<Answer<Welcome>> Arrive(ExternalArrival arrival, Visitor visitor);

    /// <summary>Who has the ticket; null if it is not good (any more).</summary>
    Task<ExternalArrival?> Show(string ticket);

    /// <summary>Binds to the account of who knows its password, and signs in.</summary>
    Task<Answer<SignedIn>> Bind(string ticket, string login, string password, Visitor visitor);

    /// <summary>Binds to a new account of a person, and signs in.</summary>
    Task<Answer<SignedIn>> Register(string ticket, PersonForm form, Visitor visitor);

    /// <summary>Takes an identity from an account. The password is asked again.</summary>
    Task<Answer<Account>> Unbind(string accountId, string password, string identityId, Actor by);
}
