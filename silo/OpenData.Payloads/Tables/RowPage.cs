using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>Some rows of a table in the order of its file.</summary>
/// <param name="Columns">The columns in the order of the file.</param>
/// <param name="Rows">One list a row, with one cell a column: <see cref="string"/> for text and dates,
/// <see cref="long"/> for whole numbers, <see cref="double"/> for numbers, null for an empty cell.</param>
public sealed record RowPage(EquatableList<DataItem> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
