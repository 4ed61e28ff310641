using System.Globalization;
using OpenData.GraphQL.Engine;
using OpenData.Payloads.Tables;

namespace OpenData.GraphQL.Api.Rows;

/// <summary>What must hold of a row's cell in one column; all that is given must. An empty cell passes no comparison.</summary>
public sealed record CellFilter
{
    /// <summary>The name or code of the column; case counts.</summary>
    public required string Column { get; init; }

    /// <summary>The same.</summary>
    [GraphQLName("equals")]
    public Cell? EqualTo { get; init; }

    /// <summary>The same as one of these; an empty list passes nothing.</summary>
    public IReadOnlyList<Cell>? In { get; init; }

    /// <summary>Before, in the order of numbers, of days, or of text by code points.</summary>
    public Cell? Less { get; init; }

    /// <summary>Before or the same.</summary>
    public Cell? LessOrEqual { get; init; }

    /// <summary>After.</summary>
    public Cell? Greater { get; init; }

    /// <summary>After or the same.</summary>
    public Cell? GreaterOrEqual { get; init; }

    /// <summary>The text holds this; for columns of text and of days.</summary>
    public string? Contains { get; init; }

    /// <summary>The text begins with this; for columns of text and of days.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Whether the cell is empty.</summary>
    public bool? IsEmpty { get; init; }

    internal IEnumerable<RowExpression> ToExpressions()
    {
        foreach (var (comparison, value) in ((RowComparison, Cell?)[])
        [
            (RowComparison.Equal, EqualTo), (RowComparison.Less, Less), (RowComparison.LessOrEqual, LessOrEqual),
            (RowComparison.Greater, Greater), (RowComparison.GreaterOrEqual, GreaterOrEqual),
            (RowComparison.Contains, Contains is null ? null : new Cell(Contains)),
            (RowComparison.StartsWith, StartsWith is null ? null : new Cell(StartsWith)),
        ])
        {
            if (value is { } cell)
            {
                yield return RowExpression.Cell(Column, comparison, Text(cell));
            }
        }

        if (In is not null)
        {
            yield return RowExpression.Any([.. In.Select(cell => RowExpression.Cell(Column, RowComparison.Equal, Text(cell)))]);
        }

        if (IsEmpty is { } isEmpty)
        {
            var empty = RowExpression.Cell(Column, RowComparison.IsEmpty);
            yield return isEmpty ? empty : RowExpression.Not(empty);
        }
    }

    private static string Text(Cell cell) => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)!;
}
