using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Rows;

/// <summary>Orders rows by a column; empty cells come last.</summary>
[GraphQLName("RowOrder")]
public sealed record RowsOrder
{
    /// <summary>The name or code of the column; case counts.</summary>
    public required string Column { get; init; }

    /// <summary>Which end comes first.</summary>
    public SortDirection Direction { get; init; }
}
