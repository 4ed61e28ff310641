namespace OpenData.Payloads.Tables;

/// <summary>What must hold of a row: a comparison of one cell, or several joined. Each holds or does not: an empty cell
/// makes a comparison false and its negation true.</summary>
public abstract record RowExpression
{
    private protected RowExpression()
    {
    }

    /// <summary>One cell compared with a value.</summary>
    /// <param name="column">The header or code of the column; case counts.</param>
    /// <param name="comparison">How.</param>
    /// <param name="value">The value as text; for numbers in the notation of JSON.</param>
    public static RowExpression Cell(string column, RowComparison comparison, string value = "") =>
        new CellExpression(column, comparison, value);

    /// <summary>All of these; without parts, every row.</summary>
    public static RowExpression All(IReadOnlyList<RowExpression> parts) => new JoinedExpression(parts, IsAny: false);

    /// <summary>One of these at least; without parts, no row.</summary>
    public static RowExpression Any(IReadOnlyList<RowExpression> parts) => new JoinedExpression(parts, IsAny: true);

    /// <summary>Not this.</summary>
    public static RowExpression Not(RowExpression part) => new NegatedExpression(part);
}
