using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Services;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>That the interfaces of a resource may be called (接口申请), as whoever has it sees it.</summary>
[GraphQLName("Entitlement")]
public sealed class EntitlementNode
{
    private readonly Entitlement _entitlement;

    internal EntitlementNode(Entitlement entitlement) => _entitlement = entitlement;

    /// <summary>The key of the resource or service.</summary>
    public string ResourceKey => _entitlement.Resource;

    /// <summary>The service; null for a resource.</summary>
    public CityService? Service => CityServices.Of(_entitlement.Resource);

    /// <summary>The resource; null for a service, and when it is not in the catalogue any more.</summary>
    public async Task<ResourceNode?> Resource([Service] ResourceLoader resources, CancellationToken cancellationToken) =>
        await resources.LoadAsync(_entitlement.Resource, cancellationToken) is { } stored ? new ResourceNode(stored) : null;

    /// <summary>Names of the data items that calls get, and may filter and sort by; null for all.</summary>
    public IReadOnlyList<string>? Fields => _entitlement.Fields;

    /// <summary>When it was granted.</summary>
    public DateTimeOffset GrantedAt => _entitlement.GrantedAt;

    /// <summary>From when it is none; null for never.</summary>
    public DateTimeOffset? ExpiresAt => _entitlement.ExpiresAt;

    /// <summary>Whether it has come to its end.</summary>
    public bool IsOver([Service] TimeProvider time) => _entitlement.IsOver(time.GetUtcNow());
}
