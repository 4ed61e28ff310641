using OpenData.GraphQL.Api.Catalog;
using OpenData.Storage.Accounts;

namespace OpenData.GraphQL.Api.People;

/// <summary>One page of accounts, newest first.</summary>
public sealed class PersonConnection
{
    private readonly AccountDirectory _directory;
    private readonly AccountCondition _condition;
    private readonly int _offset;
    private readonly bool _hasMore;

    private PersonConnection(
        AccountDirectory directory, AccountCondition condition, int offset, IReadOnlyList<PersonNode> nodes, bool hasMore)
    {
        (_directory, _condition, _offset, Nodes, _hasMore) = (directory, condition, offset, nodes, hasMore);
    }

    /// <summary>The accounts of the page.</summary>
    public IReadOnlyList<PersonNode> Nodes { get; }

    /// <summary>The accounts of the page with their places.</summary>
    public IReadOnlyList<PersonEdge> Edges => [.. Nodes.Select((node, i) => new PersonEdge(Cursor.Of(_offset + i), node))];

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => PageInfo.Of(_offset, Nodes.Count, _hasMore);

    /// <summary>All that the filter finds, not only this page.</summary>
    public Task<int> TotalCount(CancellationToken cancellationToken) => _directory.Count(_condition, cancellationToken);

    internal static async Task<PersonConnection> Read(
        AccountDirectory directory, AccountCondition condition, int offset, int limit, CancellationToken cancellationToken)
    {
        // One more tells whether more follow.
        var accounts = await directory.Find(condition, offset, limit + 1, cancellationToken);
        return new PersonConnection(
            directory,
            condition,
            offset,
            [.. accounts.Take(limit).Select(account => new PersonNode(account))],
            accounts.Count > limit);
    }
}
