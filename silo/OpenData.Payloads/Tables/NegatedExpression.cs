namespace OpenData.Payloads.Tables;

internal sealed record NegatedExpression(RowExpression Part) : RowExpression;
