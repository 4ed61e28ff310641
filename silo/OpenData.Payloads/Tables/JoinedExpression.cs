namespace OpenData.Payloads.Tables;

internal sealed record JoinedExpression(IReadOnlyList<RowExpression> Parts, bool IsAny) : RowExpression;
