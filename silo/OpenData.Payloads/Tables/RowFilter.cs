namespace OpenData.Payloads.Tables;

/// <summary>
/// Keeps the rows whose cell equals a value. Text and dates compare character by character; whole and decimal numbers
/// by number, so that <c>1</c>, <c>01</c> and <c>1.0</c> are one value, and a value that is no number matches nothing.
/// An empty value matches empty cells.
/// </summary>
/// <param name="Column">The header or code of the column; case counts.</param>
/// <param name="Value">The value.</param>
public sealed record RowFilter(string Column, string Value);
