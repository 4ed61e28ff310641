using System.Runtime.CompilerServices;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Engine;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Changes;

/// <summary>The subscriptions, driven by the change feed.</summary>
[ExtendObjectType<Subscription>]
public sealed class ChangeSubscriptions
{
    private const int MostIds = 100;

    /// <summary>Resources as they are added, changed and removed: those with these global ids, at most 100, or all. One that
    /// changes faster than the client reads is told once, with its latest state.</summary>
    public static IAsyncEnumerable<ResourceChange> ResourceChanged(
        [Service] ResourceChanges changes,
        ResolverContext context,
        CancellationToken cancellationToken,
        [ID] IReadOnlyList<string>? ids = null)
    {
        if (ids?.Count > MostIds)
        {
            throw ApiErrors.TooMany(context, "ids", ids.Count, MostIds);
        }

        var keys = ids?.Select(id => GlobalId.Parse(id) is { Type: ResourceNode.TypeName } parsed
            ? parsed.Key
            : throw ApiErrors.BadId(context, id)).ToHashSet(StringComparer.Ordinal);
        return Listen(changes, keys, context, cancellationToken);
    }

    private static async IAsyncEnumerable<ResourceChange> Listen(
        ResourceChanges changes,
        IReadOnlySet<string>? keys,
        ResolverContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var listener = changes.Listen(keys);
        while (true)
        {
            yield return new ResourceChange(
                await listener.Next(cancellationToken) ?? throw ApiErrors.TooSlow(context, ResourceChangeListener.MostWaiting));
        }
    }
}
