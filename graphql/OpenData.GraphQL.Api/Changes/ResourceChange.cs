using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Changes;

/// <summary>A resource was added, changed or removed.</summary>
public sealed class ResourceChange
{
    private readonly string _key;

    internal ResourceChange(string key) => _key = key;

    /// <summary>The global id of the resource.</summary>
    [ID]
    public string Id => new GlobalId(ResourceNode.TypeName, _key).ToString();

    /// <summary>The resource as it is now; null when it was removed.</summary>
    public async Task<ResourceNode?> Resource([Service] ResourceLoader resources, CancellationToken cancellationToken) =>
        await resources.LoadAsync(_key, cancellationToken) is { } stored ? new ResourceNode(stored) : null;
}
