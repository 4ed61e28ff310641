namespace OpenData.Payloads.Tables;

internal sealed record CellExpression(string Column, RowComparison Comparison, string Value) : RowExpression;
