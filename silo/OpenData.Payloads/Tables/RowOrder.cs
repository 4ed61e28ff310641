namespace OpenData.Payloads.Tables;

/// <summary>Orders rows by a column; empty cells come last, equal ones in the order of the file.</summary>
/// <param name="Column">The header or code of the column; case counts.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public sealed record RowOrder(string Column, bool IsDescending = false);
