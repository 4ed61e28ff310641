namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>What an organisation is.</summary>
public enum OrganisationKind
{
    /// <summary>A legal person.</summary>
    LegalPerson,

    /// <summary>None.</summary>
    Other,
}
