using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Datasets;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Feed;
using OpenData.Storage.Model;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>
/// Keeps the state of dataset grains in the table that readers read, and writes a line of the change feed in the same
/// transaction. The ETag is <c>number/version</c>.
/// </summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class ResourceStorage(DatabaseReads reads, GroupCommit commits) : IGrainStorage
{
    /// <summary>The name under which grains ask for this storage.</summary>
    public const string Name = "resources";

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var key = grainId.Key.ToString();
        var row = await reads.Read(
            (context, token) => context.Resources.AsNoTracking().FirstOrDefaultAsync(r => r.Key == key, token));
        grainState.RecordExists = row is not null;
        grainState.ETag = row is null ? null : ETag(row.Number, row.Version);
        if (row is not null)
        {
            state.State = new DatasetState { Number = row.Number, Resource = StoredJson.Read<Resource>(row.Document) };
        }
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var resource = state.State?.Resource
            ?? throw new InvalidOperationException($"{grainId} has no resource to write.");
        var (number, version) = Parse(grainState.ETag);
        var document = StoredJson.Write(resource);
        ResourceRow? stored = null;
        await Storing.Guard(grainState.ETag, () => commits.Commit(context =>
        {
            stored = new ResourceRow
            {
                Number = number,
                Key = resource.Key,
                Version = version ?? 0,
                Document = document,
            };
            Storing.Put(context, stored, version, row => row.Version);
            context.Add(new ChangeRow { Kind = ChangeKind.Resource, Key = resource.Key });
            return Task.CompletedTask;
        }));
        grainState.RecordExists = true;
        grainState.ETag = ETag(stored!.Number, stored.Version);
        state.State = state.State! with { Number = stored.Number };
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Parse(grainState.ETag) is (var number, { } version))
        {
            var key = grainId.Key.ToString()!;
            await Storing.Guard(grainState.ETag, () => commits.Commit(context =>
            {
                context.Remove(new ResourceRow { Number = number, Key = key, Version = version, Document = "" });
                context.Add(new ChangeRow { Kind = ChangeKind.Resource, Key = key });
                return Task.CompletedTask;
            }));
        }

        grainState.RecordExists = false;
        grainState.ETag = null;
    }

    private static IGrainState<DatasetState> Typed<T>(IGrainState<T> grainState) =>
        grainState as IGrainState<DatasetState> ?? throw new BadProviderConfigException(
            $"The storage '{Name}' keeps {nameof(DatasetState)}, not {typeof(T).Name}. Use another storage name.");

    private static string ETag(long number, long version) => string.Create(CultureInfo.InvariantCulture, $"{number}/{version}");

    private static (long Number, long? Version) Parse(string? etag)
    {
        if (etag is null)
        {
            return (0, null);
        }

        var slash = etag.IndexOf('/', StringComparison.Ordinal);
        return (
            long.Parse(etag.AsSpan(0, slash), CultureInfo.InvariantCulture),
            long.Parse(etag.AsSpan(slash + 1), CultureInfo.InvariantCulture));
    }
}
