namespace OpenData.GraphQL.Api.Rows;

/// <summary>Which end of an order comes first.</summary>
public enum SortDirection
{
    /// <summary>The smallest.</summary>
    Asc,

    /// <summary>The largest.</summary>
    Desc,
}
