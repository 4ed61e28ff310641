using OpenData.GraphQL.Engine;
using OpenData.Payloads.Tables;

namespace OpenData.GraphQL.Api.Rows;

/// <summary>What must hold of a row; all that is given must.</summary>
[GraphQLName("RowFilter")]
public sealed record RowsFilter
{
    /// <summary>The most comparisons of a filter, so that a statement has an end.</summary>
    internal const int MostComparisons = 500;

    /// <summary>How deep and, or and not may stand in each other.</summary>
    internal const int MostLevels = 16;

    /// <summary>A cell of the row.</summary>
    public CellFilter? Cell { get; init; }

    /// <summary>All of these hold.</summary>
    public IReadOnlyList<RowsFilter>? And { get; init; }

    /// <summary>One of these holds at least; an empty list restricts nothing.</summary>
    public IReadOnlyList<RowsFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public RowsFilter? Not { get; init; }

    private IEnumerable<RowsFilter> Inner => (And ?? []).Concat(Or ?? []).Concat(Not is null ? [] : [Not]);

    /// <summary>Comparisons of this and all filters in it, counted no further than one beyond the limit.</summary>
    internal int Comparisons()
    {
        var count = 0;
        var left = new Stack<RowsFilter>([this]);
        while (count <= MostComparisons && left.TryPop(out var filter))
        {
            count += filter.Cell is null ? 1 : filter.Cell.ToExpressions().Count() + (filter.Cell.In?.Count ?? 0);
            foreach (var inner in filter.Inner)
            {
                left.Push(inner);
            }
        }

        return count;
    }

    /// <summary>How deep filters stand in each other, from 1, counted no further than one beyond the limit.</summary>
    internal int Levels()
    {
        var level = 1;
        for (var filters = Inner.ToArray(); filters.Length > 0 && level <= MostLevels; level++)
        {
            filters = [.. filters.SelectMany(filter => filter.Inner)];
        }

        return level;
    }

    internal RowExpression ToExpression()
    {
        List<RowExpression> parts = [.. Cell?.ToExpressions() ?? []];
        parts.AddRange((And ?? []).Select(filter => filter.ToExpression()));
        if (Or is { Count: > 0 })
        {
            parts.Add(RowExpression.Any([.. Or.Select(filter => filter.ToExpression())]));
        }

        if (Not is not null)
        {
            parts.Add(RowExpression.Not(Not.ToExpression()));
        }

        return RowExpression.All(parts);
    }
}
