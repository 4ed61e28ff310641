using System.Globalization;
using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Storage.Grains;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Entitlements;

/// <summary>Owns what one app or account may call.</summary>
public sealed class EntitlementsGrain(
    [PersistentState("entitlements", EntitlementStorage.Name)] IPersistentState<EntitlementsState> state,
    TimeProvider time) : Grain, IEntitlementsGrain
{
    // A line of the audit log is read by people; a table may have hundreds of fields.
    private const int MostFieldsInDetail = 20;

    private EquatableList<Entitlement> Present => state.State.Entitlements;

    /// <inheritdoc/>
    public async Task<Entitlement?> Grant(EntitlementHolder holder, Entitlement entitlement, Actor by)
    {
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(entitlement);
        if (holder.Subject != this.GetPrimaryKeyString())
        {
            throw new ArgumentException($"{holder.Subject} is not the holder of this grain.", nameof(holder));
        }

        var now = time.GetUtcNow();
        var granted = entitlement with { GrantedAt = now, GrantedBy = by.Account };
        IReadOnlyList<Entitlement> others = [.. Present.Where(each => each.Resource != granted.Resource)];
        IReadOnlyList<Entitlement> over = [];
        if (others.Count >= Entitlement.MostKept)
        {
            // What is over is kept to be looked at, as long as there is room.
            over = [.. others.Where(each => each.IsOver(now))];
            others = [.. others.Where(each => !each.IsOver(now))];
        }

        if (others.Count >= Entitlement.MostKept)
        {
            return null;
        }

        await Store(
            holder,
            [granted, .. others],
            [granted.Resource, .. over.Select(each => each.Resource)],
            AuditAction.EntitlementGranted,
            Detail(granted),
            by);
        return granted;
    }

    /// <inheritdoc/>
    public async Task<Entitlement?> Revoke(string resource, Actor by)
    {
        if (await Find(resource) is not { } ended)
        {
            return null;
        }

        await Store(
            state.State.Holder!,
            [.. Present.Where(each => each != ended)],
            [resource],
            AuditAction.EntitlementRevoked,
            resource,
            by);
        return ended;
    }

    /// <inheritdoc/>
    public Task RevokeAll(Actor by) => Present.Count == 0
        ? Task.CompletedTask
        : Store(state.State.Holder!, [], [.. Present.Select(each => each.Resource)], AuditAction.EntitlementRevoked, "*", by);

    /// <inheritdoc/>
    public Task Rename(string appName) => state.State.Holder is { } holder && holder.AppName != appName
        ? state.Store(state.State with { Holder = holder with { AppName = appName } })
        : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<Entitlement?> Find(string resource) => Task.FromResult(Present.FirstOrDefault(each => each.Resource == resource));

    /// <inheritdoc/>
    public Task<EquatableList<Entitlement>> List() => Task.FromResult(state.State.Entitlements);

    private static string Detail(Entitlement granted)
    {
        var fields = granted.Fields is not { } named ? "*"
            : string.Join(", ", named.Take(MostFieldsInDetail)) + (named.Count > MostFieldsInDetail ? $", … ({named.Count})" : "");
        var lastDay = granted.ExpiresAt is { } end
            ? $" -{ShanghaiTime.At(end).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : "";
        return $"{granted.Resource} [{fields}]{lastDay}";
    }

    private Task Store(
        EntitlementHolder holder,
        EquatableList<Entitlement> entitlements,
        EquatableList<string> changed,
        AuditAction action,
        string detail,
        Actor by) => state.Store(new EntitlementsState
        {
            Holder = holder,
            Entitlements = entitlements,
            Unwritten = changed,
            UnwrittenEntry = new AuditEntry(
                time.GetUtcNow(),
                by.Account,
                by.Address,
                holder.AccountId,
                action,
                holder.AppId is { } appId ? $"{holder.AppName} {appId}: {detail}" : detail),
        });
}
