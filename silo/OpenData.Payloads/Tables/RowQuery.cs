namespace OpenData.Payloads.Tables;

/// <summary>Which rows, in which order.</summary>
/// <param name="Where">What must hold; null keeps every row.</param>
/// <param name="OrderBy">The order, the first counting most; empty is the order of the file.</param>
public sealed record RowQuery(RowExpression? Where, IReadOnlyList<RowOrder> OrderBy);
