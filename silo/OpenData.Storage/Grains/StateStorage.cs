using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>
/// Keeps the states of grains that have no table of their own, one row a state, the version as ETag. Versions of a row count
/// up from a random one, so that the ETag of a state that was cleared does not fit the one that is written anew: two starts of
/// 62 bits meet less often than disks fail, and the database need not remember what was cleared. What an
/// <see cref="IAuditedState"/> says goes to the audit log in the same transaction.
/// </summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class StateStorage(DatabaseReads reads, GroupCommit commits) : IGrainStorage
{
    private const long LatestStart = 1L << 62;

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
        GrainStateRow? stored = null;
        await Storing.Guard(grainState.ETag, () => commits.Commit(context =>
        {
            stored = new GrainStateRow
            {
                GrainId = grainId.ToString(),
                StateName = stateName,
                Payload = StoredJson.Write(grainState.State),
                Version = version ?? 0,
                EndsAt = (grainState.State as IPassingState)?.EndsAt.ToUnixTimeMilliseconds(),
            };
            Storing.Put(context, stored, version, row => row.Version, first: Random.Shared.NextInt64(1, LatestStart));
            if (grainState.State is IAuditedState { Unwritten: { } entry })
            {
                context.Add(AuditRow.Of(entry));
            }

            return Task.CompletedTask;
        }));
        if (grainState.State is IAuditedState written)
        {
            written.Unwritten = null;
        }

        grainState.RecordExists = true;
        grainState.ETag = stored!.Version.ToString(CultureInfo.InvariantCulture);
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
