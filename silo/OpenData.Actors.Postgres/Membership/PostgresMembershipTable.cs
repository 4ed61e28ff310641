using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenData.Actors.Postgres.Schema;
using OpenData.Actors.Runtime.Membership;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Membership;

/// <summary>
/// The membership of a cluster in PostgreSQL. A lease is a time of the database's clock; a lease that has run out cannot be
/// renewed, even where nobody has removed its row yet, so there is no moment at which a silo is alive for one and dead for
/// another. Whatever changes the set of silos first locks the row of the view; a renewal that finds nobody dead touches
/// the silo's own row only.
/// </summary>
internal sealed class PostgresMembershipTable(OrleansDatabase database, IOptions<ClusterOptions> cluster) : IMembershipTable
{
    private static readonly string View = SqlScript.Read("view.sql");
    private static readonly string JoinSql = SqlScript.Read("join.sql") + View;
    private static readonly string RenewSql = SqlScript.Read("renew.sql");
    private static readonly string DeclareSql = SqlScript.Read("declare.sql") + View;
    private static readonly string BeginLeavingSql = SqlScript.Read("begin_leaving.sql") + View;
    private static readonly string LeaveSql = SqlScript.Read("leave.sql");

    /// <inheritdoc/>
    public async Task<MembershipView> Join(SiloAddress silo, string name, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (isJoined, view) = await database.Run(
            $"The silo {silo} could not join",
            JoinSql,
            [
                .. Own(silo),
                new NpgsqlParameter<string>("name", name),
                new NpgsqlParameter<short>("status", (short)SiloStatus.Active),
                new NpgsqlParameter<TimeSpan>("lease", lease),
            ],
            static async reader =>
            {
                await reader.NextResultAsync().ConfigureAwait(false); // Past the lock.
                var isJoined = await reader.ReadAsync().ConfigureAwait(false);
                await reader.NextResultAsync().ConfigureAwait(false);
                return (isJoined, await ReadView(reader).ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        return isJoined
            ? view
            : throw new InvalidOperationException(
                $"The silo {silo} cannot join: its endpoint belongs to a silo of the same or a later generation that lives.");
    }

    /// <inheritdoc/>
    public async Task<MembershipView> Renew(SiloAddress silo, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (isSettled, view) = await database.Run(
            $"The lease of the silo {silo} could not be renewed",
            RenewSql,
            [.. Own(silo), new NpgsqlParameter<TimeSpan>("lease", lease)],
            static async reader =>
            {
                var isSettled = false;
                var view = await ReadView(reader, row => isSettled = row.GetBoolean(7)).ConfigureAwait(false);
                return (isSettled, view);
            },
            cancellationToken).ConfigureAwait(false);

        // Somebody's lease has run out, or this silo's row went while it was renewed: the view as it is under the lock.
        return isSettled
            ? view
            : await Change($"The silo {silo} could not declare who is dead", DeclareSql, [Cluster()], cancellationToken)
                .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<MembershipView> BeginLeaving(SiloAddress silo, CancellationToken cancellationToken) => Change(
        $"The silo {silo} could not begin to leave",
        BeginLeavingSql,
        [.. Own(silo), new NpgsqlParameter<short>("status", (short)SiloStatus.ShuttingDown)],
        cancellationToken);

    /// <inheritdoc/>
    public Task Leave(SiloAddress silo, CancellationToken cancellationToken) => database.Run(
        $"The silo {silo} could not leave",
        LeaveSql,
        Own(silo),
        static _ => Task.FromResult(true),
        cancellationToken);

    private Task<MembershipView> Change(
        string what, string sql, IReadOnlyCollection<NpgsqlParameter> parameters, CancellationToken cancellationToken) =>
        database.Run(
            what,
            sql,
            parameters,
            static async reader =>
            {
                await reader.NextResultAsync().ConfigureAwait(false); // Past the lock.
                return await ReadView(reader).ConfigureAwait(false);
            },
            cancellationToken);

    private NpgsqlParameter<string> Cluster() => new("cluster", cluster.Value.ClusterId);

    private NpgsqlParameter[] Own(SiloAddress silo) =>
    [
        Cluster(),
        new NpgsqlParameter<IPAddress>("address", silo.Endpoint.Address),
        new NpgsqlParameter<int>("port", silo.Endpoint.Port),
        new NpgsqlParameter<long>("generation", silo.Generation),
    ];

    private static async Task<MembershipView> ReadView(
        NpgsqlDataReader reader, Action<NpgsqlDataReader>? look = null)
    {
        var version = 0L;
        var entries = ImmutableArray.CreateBuilder<MembershipEntry>();
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            version = reader.GetInt64(0);
            look?.Invoke(reader);
            if (!reader.IsDBNull(1))
            {
                entries.Add(new MembershipEntry(
                    new SiloAddress(
                        new IPEndPoint(reader.GetFieldValue<IPAddress>(1), reader.GetInt32(2)), reader.GetInt64(3)),
                    (SiloStatus)reader.GetInt16(4),
                    reader.GetString(5),
                    reader.GetFieldValue<DateTimeOffset>(6)));
            }
        }

        return new MembershipView(version, entries.ToImmutable());
    }
}
