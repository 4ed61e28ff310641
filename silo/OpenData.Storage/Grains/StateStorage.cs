using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>Keeps the states of grains that have no table of their own, one row a state, the version as ETag.</summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class StateStorage(DatabaseReads reads, GroupCommit commits) : IGrainStorage
{
    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var id = grainId.ToString();
        var row = await reads.Read((context, token) => context.GrainStates.AsNoTracking()
            .FirstOrDefaultAsync(r => r.GrainId == id && r.StateName == stateName, token));
        grainState.RecordExists = row is not null;
        grainState.ETag = row?.Version.ToString(CultureInfo.InvariantCulture);
        if (row is not null)
        {
            grainState.State = StoredJson.Read<T>(row.Payload);
        }
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var version = Version(grainState.ETag);
        await Storing.Guard(grainState.ETag, () => commits.Commit(context =>
        {
            var row = new GrainStateRow
            {
                GrainId = grainId.ToString(),
                StateName = stateName,
                Payload = StoredJson.Write(grainState.State),
                Version = version ?? 0,
            };
            Storing.Put(context, row, version, r => r.Version);
            return Task.CompletedTask;
        }));
        grainState.RecordExists = true;
        grainState.ETag = ((version ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Version(grainState.ETag) is { } version)
        {
            await Storing.Guard(grainState.ETag, () => commits.Commit(context =>
            {
                context.Remove(new GrainStateRow
                {
                    GrainId = grainId.ToString(),
                    StateName = stateName,
                    Payload = "",
                    Version = version,
                });
                return Task.CompletedTask;
            }));
        }

        grainState.RecordExists = false;
        grainState.ETag = null;
    }

    private static long? Version(string? etag) =>
        etag is null ? null : long.Parse(etag, CultureInfo.InvariantCulture);
}
