namespace OpenData.GraphQL.Api.Access;

/// <summary>Who may ask for a field.</summary>
public enum AccessLevel
{
    /// <summary>Everyone, visitors too.</summary>
    Anyone,

    /// <summary>Whoever is signed in.</summary>
    Registered,

    /// <summary>Developers.</summary>
    Developer,

    /// <summary>Operators, and whoever has the operator key.</summary>
    Operate,

    /// <summary>Operators and auditors, and whoever has the operator key.</summary>
    Watch,
}
