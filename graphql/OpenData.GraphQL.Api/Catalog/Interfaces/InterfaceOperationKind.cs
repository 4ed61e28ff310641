namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>What an address answers with.</summary>
public enum InterfaceOperationKind
{
    /// <summary>A page of rows.</summary>
    Rows,

    /// <summary>The number of rows.</summary>
    Total,

    /// <summary>The day of the last update.</summary>
    UpdateDate,
}
