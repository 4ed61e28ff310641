using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Nodes;

/// <summary>Objects by their global ids.</summary>
[ExtendObjectType<Query>]
public sealed class NodeQueries
{
    private const int MostNodes = 100;

    /// <summary>The object with this global id, or null.</summary>
    public static async Task<INode?> Node(
        [Service] ResourceLoader resources, ResolverContext context, [ID] string id, CancellationToken cancellationToken)
    {
        var parsed = GlobalId.Parse(id) ?? throw ApiErrors.BadId(context, id);
        return parsed.Type == ResourceNode.TypeName
            && await resources.LoadAsync(parsed.Key, cancellationToken) is { } stored
            ? new ResourceNode(stored)
            : null;
    }

    /// <summary>The objects with these global ids, at most 100, in their order; null where there is none.</summary>
    public static async Task<IReadOnlyList<INode?>> Nodes(
        [Service] ResourceLoader resources,
        ResolverContext context,
        [ID] IReadOnlyList<string> ids,
        CancellationToken cancellationToken)
    {
        if (ids.Count > MostNodes)
        {
            throw ApiErrors.TooMany(context, "ids", ids.Count, MostNodes);
        }

        return await Task.WhenAll(ids.Select(id => Node(resources, context, id, cancellationToken)));
    }
}
