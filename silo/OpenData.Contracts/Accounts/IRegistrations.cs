namespace OpenData.Contracts.Accounts;

/// <summary>Makes accounts.</summary>
public interface IRegistrations
{
    /// <summary>Registers a person with a mobile that a code has proven.</summary>
    Task<Answer<Account>> Register(PersonForm form, Visitor visitor);

    /// <summary>Registers an organisation, whose agent's mobile a code has proven.</summary>
    Task<Answer<Account>> Register(OrganisationForm form, Visitor visitor);

    /// <summary>Makes a person's account without a code, for the command line on the machine of a silo.</summary>
    Task<Answer<Account>> Make(string userName, string mobile, string password);
}
