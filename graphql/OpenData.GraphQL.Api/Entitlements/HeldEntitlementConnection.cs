using OpenData.GraphQL.Api.Catalog;
using OpenData.Storage.Accounts;
using OpenData.Storage.Entitlements;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>One page of entitlements, newest first.</summary>
public sealed class HeldEntitlementConnection
{
    private readonly EntitlementReader _reader;
    private readonly EntitlementCondition _condition;
    private readonly int _offset;
    private readonly bool _hasMore;

    private HeldEntitlementConnection(
        EntitlementReader reader, EntitlementCondition condition, int offset, IReadOnlyList<HeldEntitlementNode> nodes, bool hasMore)
    {
        (_reader, _condition, _offset, Nodes, _hasMore) = (reader, condition, offset, nodes, hasMore);
    }

    /// <summary>The entitlements of the page.</summary>
    public IReadOnlyList<HeldEntitlementNode> Nodes { get; }

    /// <summary>The entitlements of the page with their places.</summary>
    public IReadOnlyList<HeldEntitlementEdge> Edges =>
        [.. Nodes.Select((node, i) => new HeldEntitlementEdge(Cursor.Of(_offset + i), node))];

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => PageInfo.Of(_offset, Nodes.Count, _hasMore);

    /// <summary>All that the filter finds, not only this page.</summary>
    public Task<int> TotalCount(CancellationToken cancellationToken) => _reader.Count(_condition, cancellationToken);

    internal static async Task<HeldEntitlementConnection> Read(
        EntitlementReader reader,
        AccountDirectory directory,
        EntitlementCondition condition,
        int offset,
        int limit,
        CancellationToken cancellationToken)
    {
        // One more tells whether more follow.
        var found = await reader.Find(condition, offset, limit + 1, cancellationToken);
        var names = await directory.NamesOf([.. found.Select(each => each.Entitlement.GrantedBy).Distinct()], cancellationToken);
        return new HeldEntitlementConnection(
            reader,
            condition,
            offset,
            [
                .. found.Take(limit).Select(each => new HeldEntitlementNode(
                    each, names.GetValueOrDefault(each.Entitlement.GrantedBy, each.Entitlement.GrantedBy))),
            ],
            found.Count > limit);
    }
}
