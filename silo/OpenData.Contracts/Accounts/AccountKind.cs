namespace OpenData.Contracts.Accounts;

/// <summary>Whom an account stands for.</summary>
public enum AccountKind
{
    /// <summary>A person of the mainland.</summary>
    Resident,

    /// <summary>A person with a foreign passport.</summary>
    Foreigner,

    /// <summary>A legal person, by its unified social credit code.</summary>
    LegalPerson,

    /// <summary>An organisation that is no legal person.</summary>
    OtherOrganisation,
}
