namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>How a person is known.</summary>
public enum PersonKind
{
    /// <summary>A person of the mainland.</summary>
    Resident,

    /// <summary>A person with a foreign passport.</summary>
    Foreigner,
}
