using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The first rows of a table.</summary>
/// <param name="TotalCount">Rows of the whole table.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Rows">Cells as text, in the order of the columns; null where empty.</param>
public sealed record RowSample(
    long TotalCount, IReadOnlyList<DataItem> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
