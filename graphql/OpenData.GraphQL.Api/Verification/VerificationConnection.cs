using OpenData.GraphQL.Api.Catalog;
using OpenData.Storage.Verification;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>One page of requests, oldest first. A place stays the same when requests before it are decided.</summary>
public sealed class VerificationConnection
{
    private readonly VerificationReader _requests;
    private readonly VerificationFilter _filter;
    private readonly long _after;
    private readonly int _count;
    private readonly IReadOnlyList<QueuedRequest> _read;

    private VerificationConnection(
        VerificationReader requests, VerificationFilter filter, long after, int count, IReadOnlyList<QueuedRequest> read) =>
        (_requests, _filter, _after, _count, _read) = (requests, filter, after, count, read);

    /// <summary>All requests that pass the filter, not only this page.</summary>
    public Task<int> TotalCount(CancellationToken cancellationToken) =>
        _requests.Count(_filter.Status, _filter.Kind, cancellationToken);

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => new(
        _read.Count > _count,
        _after > 0,
        Edges.Count == 0 ? null : Edges[0].Cursor,
        Edges.Count == 0 ? null : Edges[^1].Cursor);

    /// <summary>The requests of the page with their places.</summary>
    public IReadOnlyList<VerificationEdge> Edges =>
        [.. _read.Take(_count).Select(each => new VerificationEdge(Cursor.Of((int)each.Sequence), new QueuedVerification(each)))];

    /// <summary>The requests of the page.</summary>
    public IReadOnlyList<QueuedVerification> Nodes => [.. _read.Take(_count).Select(each => new QueuedVerification(each))];

    // One more than the page holds tells whether more follow.
    internal static async Task<VerificationConnection> Read(
        VerificationReader requests, VerificationFilter filter, long after, int count, CancellationToken cancellationToken) =>
        new(requests, filter, after, count, await requests.Read(filter.Status, filter.Kind, after, count + 1, cancellationToken));
}
