using OpenData.Contracts.Auditing;
using OpenData.GraphQL.Api.Catalog;
using OpenData.Storage.Accounts;

namespace OpenData.GraphQL.Api.Auditing;

/// <summary>One page of the audit log, newest first.</summary>
public sealed class AuditConnection
{
    private readonly Func<CancellationToken, Task<int>> _count;
    private readonly int _offset;
    private readonly bool _hasMore;

    private AuditConnection(
        Func<CancellationToken, Task<int>> count, int offset, IReadOnlyList<AuditLine> nodes, bool hasMore)
    {
        (_count, _offset, Nodes, _hasMore) = (count, offset, nodes, hasMore);
    }

    /// <summary>The lines of the page.</summary>
    public IReadOnlyList<AuditLine> Nodes { get; }

    /// <summary>The lines of the page with their places.</summary>
    public IReadOnlyList<AuditEdge> Edges => [.. Nodes.Select((node, i) => new AuditEdge(Cursor.Of(_offset + i), node))];

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => PageInfo.Of(_offset, Nodes.Count, _hasMore);

    /// <summary>All that the filter finds, not only this page.</summary>
    public Task<int> TotalCount(CancellationToken cancellationToken) => _count(cancellationToken);

    internal static AuditConnection None { get; } = new(_ => Task.FromResult(0), 0, [], false);

    internal static async Task<AuditConnection> Read(
        AuditLog log,
        AccountDirectory directory,
        AuditCondition condition,
        int offset,
        int limit,
        CancellationToken cancellationToken)
    {
        // One more tells whether more follow.
        var entries = await log.Find(condition, offset, limit + 1, cancellationToken);
        var names = await directory.NamesOf(
            [.. entries.SelectMany(entry => new[] { entry.Actor, entry.Subject }).Distinct()], cancellationToken);
        return new AuditConnection(
            token => log.Count(condition, token),
            offset,
            [.. entries.Take(limit).Select(Line)],
            entries.Count > limit);

        AuditLine Line(AuditEntry entry) => new(
            entry.At,
            names.GetValueOrDefault(entry.Actor, entry.Actor),
            entry.Address,
            names.GetValueOrDefault(entry.Subject, entry.Subject),
            entry.Action,
            entry.Detail);
    }
}
