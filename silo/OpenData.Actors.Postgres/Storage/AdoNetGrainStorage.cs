using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using OpenData.Actors.Postgres.Schema;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Postgres.Storage;

/// <summary>
/// States of grains in PostgreSQL, a row each, keyed by service, state name and full grain id. The ETag is the row's version;
/// a version never comes back, so the ETag of a state that was cleared and written anew fits only the new one.
/// </summary>
internal sealed class AdoNetGrainStorage(
    OrleansDatabase database, AdoNetGrainStorageOptions options, IOptions<ClusterOptions> cluster) : IGrainStorage
{
    private static readonly string ReadSql = SqlScript.Read("state_read.sql");
    private static readonly string InsertSql = SqlScript.Read("state_insert.sql");
    private static readonly string UpdateSql = SqlScript.Read("state_update.sql");
    private static readonly string DeleteSql = SqlScript.Read("state_delete.sql");

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var (version, payload) = await ReadRow(stateName, grainId, cancellationToken).ConfigureAwait(false);
        grainState.State = payload is null ? default : JsonSerializer.Deserialize<T>(payload);
        grainState.ETag = Text(version);
        grainState.RecordExists = payload is not null;
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var payload = JsonSerializer.Serialize(grainState.State);
        var version = grainState.ETag is { } etag
            ? await Change(UpdateSql, stateName, grainId, etag, payload, cancellationToken).ConfigureAwait(false)
            : await Ask(
                $"State '{stateName}' of grain {grainId} could not be written",
                InsertSql,
                [.. Key(stateName, grainId), Payload(payload)],
                cancellationToken).ConfigureAwait(false);
        grainState.ETag = Text(version)
            ?? throw await Conflict(stateName, grainId, grainState.ETag, cancellationToken).ConfigureAwait(false);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        if (grainState.ETag is { } etag)
        {
            var version = options.DeleteStateOnClear
                ? await Change(DeleteSql, stateName, grainId, etag, null, cancellationToken).ConfigureAwait(false)
                : await Change(UpdateSql, stateName, grainId, etag, null, cancellationToken).ConfigureAwait(false);
            if (version is null)
            {
                throw await Conflict(stateName, grainId, etag, cancellationToken).ConfigureAwait(false);
            }

            grainState.ETag = options.DeleteStateOnClear ? null : Text(version);
        }
        else if ((await ReadRow(stateName, grainId, cancellationToken).ConfigureAwait(false)).Version is not null)
        {
            throw await Conflict(stateName, grainId, null, cancellationToken).ConfigureAwait(false);
        }

        grainState.RecordExists = false;
    }

    private async Task<long?> Change(
        string sql, string stateName, GrainId grainId, string etag, string? payload, CancellationToken cancellationToken) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await Ask(
                $"State '{stateName}' of grain {grainId} could not be {(payload is null ? "cleared" : "written")}",
                sql,
                [.. Key(stateName, grainId), new NpgsqlParameter<long>("version", version), Payload(payload)],
                cancellationToken).ConfigureAwait(false)
            : null; // An ETag of another store fits nothing.

    private Task<(long? Version, string? Payload)> ReadRow(
        string stateName, GrainId grainId, CancellationToken cancellationToken) =>
        database.Run(
            $"State '{stateName}' of grain {grainId} could not be read",
            ReadSql,
            Key(stateName, grainId),
            static async reader => await reader.ReadAsync().ConfigureAwait(false)
                ? (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1))
                : ((long?)null, (string?)null),
            cancellationToken);

    private Task<long?> Ask(
        string what, string sql, IReadOnlyCollection<NpgsqlParameter> parameters, CancellationToken cancellationToken) =>
        database.Run(
            what,
            sql,
            parameters,
            static async reader =>
                await reader.ReadAsync().ConfigureAwait(false) ? reader.GetInt64(0) : (long?)null,
            cancellationToken);

    private async Task<InconsistentStateException> Conflict(
        string stateName, GrainId grainId, string? etag, CancellationToken cancellationToken)
    {
        var (version, _) = await ReadRow(stateName, grainId, cancellationToken).ConfigureAwait(false);
        return new InconsistentStateException(
            $"State '{stateName}' of grain {grainId} is not in the version that was read: another activation was faster.",
            Text(version),
            etag);
    }

    private NpgsqlParameter[] Key(string stateName, GrainId grainId) =>
    [
        new NpgsqlParameter<string>("service", cluster.Value.ServiceId),
        new NpgsqlParameter<string>("state", stateName),
        new NpgsqlParameter<string>("grain", grainId.ToString()),
    ];

    private static NpgsqlParameter Payload(string? payload) =>
        new("payload", NpgsqlDbType.Json) { Value = (object?)payload ?? DBNull.Value };

    private static string? Text(long? version) => version?.ToString(CultureInfo.InvariantCulture);
}
