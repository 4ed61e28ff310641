using System.Globalization;

namespace OpenData.Payloads.Tables;

/// <summary>The statements that give the numbers of a page of rows, to be run in turn until it is full.</summary>
internal static class PageSql
{
    /// <summary>A page that leaves out rows at the start, in the order of the file.</summary>
    /// <param name="sql">What must hold.</param>
    /// <param name="after">The row that it begins after; 0 for the start.</param>
    /// <param name="offset">Rows to leave out behind it.</param>
    /// <param name="limit">Rows at most.</param>
    public static RowStatement Skip(RowSql sql, long after, long offset, int limit) =>
        new(
            $"SELECT id FROM rows WHERE {sql.Where} AND id > {sql.Add(after)} ORDER BY id "
            + $"LIMIT {sql.Add((long)limit)} OFFSET {sql.Add(offset)}",
            sql.Values);

    /// <summary>A page that leaves out rows at the start.</summary>
    public static RowStatement Skip(RowFile file, RowQuery query, long offset, int limit)
    {
        var sql = new RowSql(file, query.Where);
        return new RowStatement(
            $"SELECT id FROM rows WHERE {sql.Where} ORDER BY {Order(file, query.OrderBy)} "
            + $"LIMIT {sql.Add((long)limit)} OFFSET {sql.Add(offset)}",
            sql.Values);
    }

    /// <summary>A page after a row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="query">Has <see cref="RowQuery.After"/>.</param>
    /// <param name="place">One cell for each of <see cref="RowQuery.OrderBy"/>; null for an empty one.</param>
    /// <param name="limit">Rows at most.</param>
    public static IEnumerable<RowStatement> After(
        RowFile file, RowQuery query, IReadOnlyList<object?> place, int limit)
    {
        var row = query.After!.Value;
        if (query.OrderBy.Count == 0)
        {
            yield return Statement(sql => $"id > {sql.Add(row)}", isFirstEmpty: false);
            yield break;
        }

        // Empty cells come last. Apart from the others, both parts are ranges of the first column's index.
        var first = Column(file, query.OrderBy[0]);
        if (place[0] is { } value)
        {
            yield return Statement(
                sql => $"{first} {(query.OrderBy[0].IsDescending ? "<=" : ">=")} {sql.Add(value)} AND {Later(sql, 0)}",
                isFirstEmpty: false);
            yield return Statement(_ => $"{first} IS NULL", isFirstEmpty: true);
        }
        else
        {
            yield return Statement(sql => $"{first} IS NULL AND {Later(sql, 1)}", isFirstEmpty: true);
        }

        RowStatement Statement(Func<RowSql, string> range, bool isFirstEmpty)
        {
            var sql = new RowSql(file, query.Where);
            var where = $"{sql.Where} AND {range(sql)}";
            var order = isFirstEmpty ? Order(file, [.. query.OrderBy.Skip(1)]) : Order(file, query.OrderBy, isFirstFilled: true);
            return new RowStatement(
                $"SELECT id FROM rows WHERE {where} ORDER BY {order} LIMIT {sql.Add((long)limit)}", sql.Values);
        }

        // Behind the row by the columns from one on: later in it, or equal in it and later in the rest.
        string Later(RowSql sql, int from)
        {
            if (from == query.OrderBy.Count)
            {
                return $"id > {sql.Add(row)}";
            }

            var column = Column(file, query.OrderBy[from]);
            if (place[from] is not { } cell)
            {
                return $"({column} IS NULL AND {Later(sql, from + 1)})";
            }

            var isDescending = query.OrderBy[from].IsDescending;
            return $"({column} {(isDescending ? '<' : '>')} {sql.Add(cell)} OR {column} IS NULL"
                + $" OR ({column} = {sql.Add(cell)} AND {Later(sql, from + 1)}))";
        }
    }

    // A first column that is known to be filled is ordered by its index alone.
    private static string Order(RowFile file, IReadOnlyList<RowOrder> orders, bool isFirstFilled = false) =>
        string.Concat(orders.Select((each, i) =>
            $"{Column(file, each)} {(each.IsDescending ? "DESC" : "ASC")}{(isFirstFilled && i == 0 ? "" : " NULLS LAST")}, ")) + "id";

    private static string Column(RowFile file, RowOrder order) => Column(file.PositionOf(order.Column));

    private static string Column(int position) => string.Create(CultureInfo.InvariantCulture, $"c{position}");
}
