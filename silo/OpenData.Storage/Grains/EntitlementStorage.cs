using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Entitlements;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>Keeps entitlements in tables that operators search, and writes the audit log in the same transaction. Only rows that
/// change are written; the version of the holder is the ETag of all of them.</summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class EntitlementStorage(DatabaseReads reads, GroupCommit commits) : IGrainStorage
{
    /// <summary>The name under which grains ask for this storage.</summary>
    public const string Name = "entitlements";

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var subject = grainId.Key.ToString()!;
        var rows = await reads.Read((context, token) => context.EntitlementHolders.AsNoTracking()
            .Where(holder => holder.Subject == subject)
            .GroupJoin(context.Entitlements, holder => holder.Subject, row => row.Subject, (holder, rows) => new { holder, rows })
            .SelectMany(each => each.rows.DefaultIfEmpty(), (each, row) => new { Holder = each.holder, Row = row })
            .ToListAsync(token));
        var stored = rows.FirstOrDefault()?.Holder;
        state.RecordExists = stored is not null;
        state.ETag = stored?.Version.ToString(CultureInfo.InvariantCulture);
        if (stored is not null)
        {
            state.State = new EntitlementsState
            {
                Holder = HolderOf(stored),
                Entitlements =
                [
                    .. rows.Select(each => each.Row).OfType<EntitlementRow>()
                        .Select(row => StoredJson.Read<Entitlement>(row.Document))
                        .OrderByDescending(each => each.GrantedAt).ThenBy(each => each.Resource, StringComparer.Ordinal),
                ],
            };
        }
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var written = state.State!;
        var holder = written.Holder ?? throw new InvalidOperationException($"{grainId} has no holder to write.");
        long? version = state.ETag is { } etag ? long.Parse(etag, CultureInfo.InvariantCulture) : null;
        EntitlementHolderRow? stored = null;
        await Storing.Guard(state.ETag, () => commits.Commit(async context =>
        {
            stored = new EntitlementHolderRow
            {
                Subject = holder.Subject,
                Account = holder.AccountId,
                UserName = holder.UserName,
                AppName = holder.AppName,
                SearchText = $"{holder.UserName} {holder.AppName} {holder.AppId}".ToLowerInvariant(),
                Version = version ?? 0,
            };
            Storing.Put(context, stored, version, row => row.Version);
            await Put(context, holder.Subject, written);
            if (written.UnwrittenEntry is { } entry)
            {
                context.Add(AuditRow.Of(entry));
            }
        }));
        state.RecordExists = true;
        state.ETag = stored!.Version.ToString(CultureInfo.InvariantCulture);
        state.State = written with { Unwritten = [], UnwrittenEntry = null };
    }

    /// <summary>A holder stays, so that what was written before does not fit what is written anew.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException($"{grainId} has its entitlements revoked, and is not cleared.");

    internal static EntitlementHolder HolderOf(EntitlementHolderRow row) => new(row.Subject, row.Account, row.UserName, row.AppName);

    // Of two writers of one holder the version of its row fails the second, so the others need none.
    private static async Task Put(OpenDataContext context, string subject, EntitlementsState state)
    {
        var changed = state.Unwritten;
        var rows = await context.Entitlements
            .Where(row => row.Subject == subject && changed.Contains(row.Resource))
            .ToDictionaryAsync(row => row.Resource, StringComparer.Ordinal);
        foreach (var resource in changed)
        {
            var entitlement = state.Entitlements.FirstOrDefault(each => each.Resource == resource);
            var row = rows.GetValueOrDefault(resource);
            if (entitlement is null)
            {
                if (row is not null)
                {
                    context.Remove(row);
                }

                continue;
            }

            if (row is null)
            {
                row = new EntitlementRow { Subject = subject, Resource = resource, Document = "" };
                context.Add(row);
            }

            row.GrantedAt = entitlement.GrantedAt.ToUnixTimeMilliseconds();
            row.Document = StoredJson.Write(entitlement);
        }
    }

    private static IGrainState<EntitlementsState> Typed<T>(IGrainState<T> grainState) =>
        grainState as IGrainState<EntitlementsState> ?? throw new BadProviderConfigException(
            $"The storage '{Name}' keeps {nameof(EntitlementsState)}, not {typeof(T).Name}. Use another storage name.");
}
