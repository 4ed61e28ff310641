using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenData.Actors.Postgres.Schema;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Reminders;

/// <summary>The reminders of a service in PostgreSQL. An ETag never comes back, not even when a reminder is removed and made
/// again. Times and periods are kept to the microsecond.</summary>
internal sealed class PostgresReminderTable(OrleansDatabase database, IOptions<ClusterOptions> cluster) : IReminderTable
{
    private static readonly string All = SqlScript.Read("reminders_all.sql");
    private static readonly string OfGrain = SqlScript.Read("reminders_of_grain.sql");
    private static readonly string One = SqlScript.Read("reminder.sql");
    private static readonly string Upsert = SqlScript.Read("reminder_upsert.sql");
    private static readonly string Remove = SqlScript.Read("reminder_remove.sql");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReminderEntry>> ReadAll(CancellationToken cancellationToken = default) =>
        await Read(All, [Service()], cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReminderEntry>> ReadRows(GrainId grainId, CancellationToken cancellationToken = default) =>
        await Read(OfGrain, [Service(), Grain(grainId)], cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<ReminderEntry?> ReadRow(
        GrainId grainId, string reminderName, CancellationToken cancellationToken = default)
    {
        var rows = await Read(One, Key(grainId, reminderName), cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <inheritdoc/>
    public async Task<string> UpsertRow(ReminderEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await database.Run(
            $"The reminder '{entry.ReminderName}' of {entry.GrainId} could not be written",
            Upsert,
            [
                .. Key(entry.GrainId, entry.ReminderName),
                new NpgsqlParameter<DateTime>("start", Utc(entry.StartAt)),
                new NpgsqlParameter<TimeSpan>("period", entry.Period),
            ],
            static async reader =>
            {
                await reader.ReadAsync().ConfigureAwait(false);
                return reader.GetInt64(0).ToString(CultureInfo.InvariantCulture);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveRow(
        GrainId grainId, string reminderName, string eTag, CancellationToken cancellationToken = default) =>
        long.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && await database.Run(
            $"The reminder '{reminderName}' of {grainId} could not be removed",
            Remove,
            [.. Key(grainId, reminderName), new NpgsqlParameter<long>("version", version)],
            static reader => Task.FromResult(reader.RecordsAffected > 0),
            cancellationToken).ConfigureAwait(false);

    private Task<List<ReminderEntry>> Read(
        string sql, IReadOnlyCollection<NpgsqlParameter> parameters, CancellationToken cancellationToken) =>
        database.Run(
            "Reminders could not be read",
            sql,
            parameters,
            static async reader =>
            {
                var rows = new List<ReminderEntry>();
                while (await reader.ReadAsync().ConfigureAwait(false))
                {
                    rows.Add(new ReminderEntry
                    {
                        GrainId = GrainId.Parse(reader.GetString(0)),
                        ReminderName = reader.GetString(1),
                        StartAt = reader.GetDateTime(2),
                        Period = reader.GetTimeSpan(3),
                        ETag = reader.GetInt64(4).ToString(CultureInfo.InvariantCulture),
                    });
                }

                return rows;
            },
            cancellationToken);

    private NpgsqlParameter<string> Service() => new("service", cluster.Value.ServiceId);

    private static NpgsqlParameter<string> Grain(GrainId grainId) => new("grain", grainId.ToString());

    private NpgsqlParameter[] Key(GrainId grainId, string name) =>
        [Service(), Grain(grainId), new NpgsqlParameter<string>("name", name)];

    // A time without a kind is taken as what the interface promises.
    private static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime();
}
