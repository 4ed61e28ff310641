using OpenData.GraphQL.Api.Catalog;
using OpenData.Storage.EventReports;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>One page of reports, newest first.</summary>
public sealed class EventReportConnection
{
    private readonly EventReportReader _reader;
    private readonly EventReportCondition _condition;
    private readonly int _offset;
    private readonly bool _hasMore;

    private EventReportConnection(
        EventReportReader reader, EventReportCondition condition, int offset, IReadOnlyList<EventReportNode> nodes, bool hasMore)
    {
        (_reader, _condition, _offset, Nodes, _hasMore) = (reader, condition, offset, nodes, hasMore);
    }

    /// <summary>The reports of the page.</summary>
    public IReadOnlyList<EventReportNode> Nodes { get; }

    /// <summary>The reports of the page with their places.</summary>
    public IReadOnlyList<EventReportEdge> Edges => [.. Nodes.Select((node, i) => new EventReportEdge(Cursor.Of(_offset + i), node))];

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => PageInfo.Of(_offset, Nodes.Count, _hasMore);

    /// <summary>All that the filter finds, not only this page.</summary>
    public Task<int> TotalCount(CancellationToken cancellationToken) => _reader.Count(_condition, cancellationToken);

    // One more tells whether more follow.
    internal static async Task<EventReportConnection> Read(
        EventReportReader reader, EventReportCondition condition, int offset, int limit, CancellationToken cancellationToken)
    {
        var found = await reader.Find(condition, offset, limit + 1, cancellationToken);
        return new EventReportConnection(
            reader, condition, offset, [.. found.Take(limit).Select(each => new EventReportNode(each))], found.Count > limit);
    }
}
