using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Runtime.Storage;

/// <summary>
/// Keeps state as JSON in the memory of this silo: for tests, and for state that may be lost. It hands out a copy each
/// time, so grain code that relies on sharing an object with the store fails here as it would with a database.
/// </summary>
/// <param name="storageName">Storages of different names keep different states.</param>
/// <param name="memory">Where they are kept.</param>
internal sealed class MemoryGrainStorage([ServiceKey] string storageName, MemoryGrainRecords memory) : IGrainStorage
{
    private readonly ConcurrentDictionary<(string StateName, GrainId GrainId), MemoryGrainRecord> _records = memory.Of(storageName);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var record))
        {
            grainState.State = JsonSerializer.Deserialize<T>(record.Json);
            grainState.ETag = record.Version;
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = default;
            grainState.ETag = null;
            grainState.RecordExists = false;
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var version = memory.NextVersion().ToString(CultureInfo.InvariantCulture);
        var written = new MemoryGrainRecord(JsonSerializer.SerializeToUtf8Bytes(grainState.State), version);
        var key = (stateName, grainId);
        var isWritten = grainState.ETag is null
            ? _records.TryAdd(key, written)
            : _records.TryGetValue(key, out var stored) && stored.Version == grainState.ETag
                && _records.TryUpdate(key, written, stored);
        if (!isWritten)
        {
            return Task.FromException(Conflict(key, grainState.ETag, "written"));
        }

        grainState.ETag = version;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var isStored = _records.TryGetValue(key, out var stored);
        var isCleared = isStored
            ? stored!.Version == grainState.ETag && _records.TryRemove(KeyValuePair.Create(key, stored))
            : grainState.ETag is null;
        if (!isCleared)
        {
            return Task.FromException(Conflict(key, grainState.ETag, "cleared"));
        }

        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private InconsistentStateException Conflict((string StateName, GrainId GrainId) key, string? etag, string what) => new(
        $"State '{key.StateName}' of grain {key.GrainId} was not {what}: another activation was faster.",
        _records.TryGetValue(key, out var stored) ? stored.Version : null,
        etag);
}
