using System.Globalization;

namespace OpenData.Payloads.Tables;

/// <summary>Filters as SQL: every value is a parameter, every column its position.</summary>
/// <param name="Sql">What follows <c>WHERE</c>, with <c>@p0, @p1, …</c> for the values.</param>
/// <param name="Values">The values of the parameters.</param>
internal sealed record RowCondition(string Sql, IReadOnlyList<object> Values)
{
    /// <summary>The condition, or null where a filter on numbers has a value that is no number.</summary>
    /// <exception cref="UnknownColumnException">A filter names no column of the file.</exception>
    public static RowCondition? From(RowFile file, IReadOnlyCollection<RowFilter> filters)
    {
        var conditions = new List<string>(filters.Count);
        var values = new List<object>(filters.Count);
        var matchesNothing = false;
        foreach (var filter in filters)
        {
            var position = file.PositionOf(filter.Column);
            if (filter.Value.Length == 0)
            {
                conditions.Add(string.Create(CultureInfo.InvariantCulture, $"c{position} IS NULL"));
            }
            else if (CellParser.ForComparison(filter.Value, file.Columns[position]) is { } value)
            {
                conditions.Add(string.Create(CultureInfo.InvariantCulture, $"c{position} = @p{values.Count}"));
                values.Add(value);
            }
            else
            {
                matchesNothing = true;
            }
        }

        return matchesNothing ? null : new RowCondition(string.Join(" AND ", conditions), values);
    }
}
