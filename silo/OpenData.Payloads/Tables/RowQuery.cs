namespace OpenData.Payloads.Tables;

/// <summary>Which rows, in which order.</summary>
/// <param name="Where">What must hold; null keeps every row.</param>
/// <param name="OrderBy">The order, the first counting most; empty is the order of the file.</param>
/// <param name="After">The number of a row, see <see cref="RowCursor.Row"/>: only rows that come after it in the order are
/// read, and a far page costs what the first does. Null begins at the start.</param>
public sealed record RowQuery(RowExpression? Where, IReadOnlyList<RowOrder> OrderBy, long? After = null);
