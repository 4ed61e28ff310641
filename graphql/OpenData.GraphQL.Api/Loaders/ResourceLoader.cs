using OpenData.GraphQL.Api.Caching;
using OpenData.GraphQL.Engine;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Loaders;

/// <summary>Resources by key, all that a request needs in one query.</summary>
public sealed class ResourceLoader(BatchScheduler scheduler, CachedResources resources, AnswerSources sources)
    : DataLoader<string, StoredResource>(scheduler)
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyDictionary<string, StoredResource>> LoadBatchAsync(
        IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        sources.AddResources(keys);
        return resources.Find(keys, cancellationToken);
    }
}
