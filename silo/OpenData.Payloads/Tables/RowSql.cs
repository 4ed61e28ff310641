using System.Globalization;
using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>A <see cref="RowQuery"/> as SQL: every value is a parameter, every column its position.</summary>
internal sealed class RowSql
{
    private readonly RowFile _file;
    private readonly StringBuilder _where = new();
    private readonly List<object> _values = [];

    /// <exception cref="UnknownColumnException">The query names no column of the file.</exception>
    /// <exception cref="UnfitValueException">A value does not compare with its column.</exception>
    public RowSql(RowFile file, RowQuery query)
    {
        _file = file;
        if (query.Where is { } where)
        {
            Add(where);
        }

        var order = query.OrderBy.Select(each => string.Create(
            CultureInfo.InvariantCulture,
            $"c{file.PositionOf(each.Column)} {(each.IsDescending ? "DESC" : "ASC")} NULLS LAST, "));
        Order = string.Concat(order) + "id";
    }

    /// <summary>What follows <c>WHERE</c>, with <c>@p0, @p1, …</c> for the values.</summary>
    public string Where => _where.Length == 0 ? "1" : _where.ToString();

    /// <summary>What follows <c>ORDER BY</c>.</summary>
    public string Order { get; }

    /// <summary>The values of the parameters.</summary>
    public IReadOnlyList<object> Values => _values;

    private void Add(RowExpression expression)
    {
        switch (expression)
        {
            case CellExpression cell:
                Add(cell);
                break;
            case NegatedExpression negated:
                _where.Append("NOT ");
                Add(negated.Part);
                break;
            case JoinedExpression { Parts.Count: 0 } joined:
                _where.Append(joined.IsAny ? '0' : '1');
                break;
            case JoinedExpression joined:
                for (var i = 0; i < joined.Parts.Count; i++)
                {
                    _where.Append(i == 0 ? "(" : joined.IsAny ? " OR " : " AND ");
                    Add(joined.Parts[i]);
                }

                _where.Append(')');
                break;
        }
    }

    private void Add(CellExpression cell)
    {
        var position = _file.PositionOf(cell.Column);
        var column = string.Create(CultureInfo.InvariantCulture, $"c{position}");
        if (cell.Comparison == RowComparison.IsEmpty)
        {
            _where.Append(column).Append(" IS NULL");
            return;
        }

        var value = Parameter(cell, _file.Columns[position]);
        _where.Append(cell.Comparison switch
        {
            // IS is never unknown, and uses the index as = does.
            RowComparison.Equal => $"{column} IS {value}",
            RowComparison.Contains => $"IFNULL(INSTR({column}, {value}) > 0, 0)",
            RowComparison.StartsWith => $"IFNULL(SUBSTR({column}, 1, LENGTH({value})) = {value}, 0)",
            RowComparison.Less => $"({column} IS NOT NULL AND {column} < {value})",
            RowComparison.LessOrEqual => $"({column} IS NOT NULL AND {column} <= {value})",
            RowComparison.Greater => $"({column} IS NOT NULL AND {column} > {value})",
            _ => $"({column} IS NOT NULL AND {column} >= {value})",
        });
    }

    private string Parameter(CellExpression cell, DataItem column)
    {
        var isNumber = column.Type is DataItemType.Integer or DataItemType.Number;
        var isOfText = cell.Comparison is RowComparison.Contains or RowComparison.StartsWith;

        // A fraction lies between whole numbers, so it can be compared with them, but for being the same.
        var value = isNumber && isOfText ? null
            : cell.Comparison != RowComparison.Equal && column.Type == DataItemType.Integer
                ? CellParser.ForComparison(cell.Value, column with { Type = DataItemType.Number })
            : CellParser.ForComparison(cell.Value, column);
        if (value is null)
        {
            throw new UnfitValueException(column, cell.Comparison, cell.Value);
        }

        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{_values.Count - 1}");
    }
}
