using System.Globalization;
using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>What must hold of rows, as SQL: every value is a parameter, every column its position.</summary>
internal sealed class RowSql
{
    private readonly RowFile _file;
    private readonly StringBuilder _where = new();
    private readonly List<object> _values = [];

    /// <exception cref="UnknownColumnException">The expression names no column of the file.</exception>
    /// <exception cref="UnfitValueException">A value does not compare with its column.</exception>
    public RowSql(RowFile file, RowExpression? where)
    {
        _file = file;
        if (where is not null)
        {
            Add(where);
        }
    }

    /// <summary>What follows <c>WHERE</c>, with <c>?1, ?2, …</c> for the values.</summary>
    public string Where => _where.Length == 0 ? "1" : _where.ToString();

    /// <summary>The values of the parameters.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Takes one more value.</summary>
    /// <returns>Its parameter.</returns>
    public string Add(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_values.Count}");
    }

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

    private string Parameter(CellExpression cell, DataItem column) =>
        Add(ComparedValue.Of(column, cell.Comparison, cell.Value) ?? throw new UnfitValueException(column, cell.Comparison, cell.Value));
}
