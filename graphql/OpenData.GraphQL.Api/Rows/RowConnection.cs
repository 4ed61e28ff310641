using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;
using OpenData.Payloads.Tables;

namespace OpenData.GraphQL.Api.Rows;

/// <summary>One page of the rows of a table.</summary>
public sealed class RowConnection
{
    private readonly RowFileReader _rows;
    private readonly string _blob;
    private readonly RowQuery _query;
    private readonly int _offset;
    private readonly RowPage _page;
    private readonly bool _hasMore;

    /// <summary>Reads the page, and one row more, which tells whether more follow.</summary>
    internal RowConnection(RowFileReader rows, string blob, RowQuery query, int offset, int limit)
    {
        (_rows, _blob, _query, _offset) = (rows, blob, query, offset);
        var read = rows.Read(blob, query, offset, limit + 1);
        _hasMore = read.Rows.Count > limit;
        _page = read with { Rows = [.. read.Rows.Take(limit)] };
    }

    /// <summary>All rows that pass the filter, not only this page.</summary>
    public long TotalCount(ResolverContext context)
    {
        try
        {
            return _rows.Count(_blob, _query);
        }
        catch (RowQueryTooLongException late)
        {
            throw ApiErrors.RowsTooLong(context, late.Limit);
        }
    }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<DataItem> Columns => _page.Columns;

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => PageInfo.Of(_offset, _page.Rows.Count, _hasMore);

    /// <summary>The rows of the page with their places.</summary>
    public IReadOnlyList<RowEdge> Edges => [.. Nodes.Select((row, i) => new RowEdge(Cursor.Of(_offset + i), row))];

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<Row> Nodes => [.. _page.Rows.Select(row => new Row([.. row.Select(Shown)]))];

    private static Cell? Shown(object? cell) => cell is null ? null : new Cell(cell);
}
