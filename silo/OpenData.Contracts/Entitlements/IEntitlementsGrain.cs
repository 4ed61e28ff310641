using OpenData.Contracts.Accounts;
using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Entitlements;

/// <summary>The entitlements of one app or account, by its <see cref="EntitlementSubject"/>; the only writer of them. Whoever
/// calls has checked who asks, and that subject, resource and fields are there; every change is in the audit log with the same
/// transaction.</summary>
[Alias("opendata.IEntitlementsGrain")]
public interface IEntitlementsGrain : IGrainWithStringKey
{
    /// <summary>Grants; what there is of the same resource is replaced.</summary>
    /// <returns>What was granted; null if there are <see cref="Entitlement.MostKept"/> others that are not over.</returns>
    /// <exception cref="ArgumentException">The holder is another.</exception>
    [Alias("Grant")]
    Task<Entitlement?> Grant(EntitlementHolder holder, Entitlement entitlement, Actor by);

    /// <summary>Ends what there is of a resource.</summary>
    /// <returns>What has ended; null if there was none.</returns>
    [Alias("Revoke")]
    Task<Entitlement?> Revoke(string resource, Actor by);

    /// <summary>Ends all of them; nothing happens if there are none.</summary>
    [Alias("RevokeAll")]
    Task RevokeAll(Actor by);

    /// <summary>Says how the app is called now; nothing happens if it has none.</summary>
    [Alias("Rename")]
    Task Rename(string appName);

    /// <summary>What there is of a resource, over or not; null for none.</summary>
    [Alias("Find")]
    Task<Entitlement?> Find(string resource);

    /// <summary>All, over or not, newest first.</summary>
    [Alias("List")]
    Task<EquatableList<Entitlement>> List();
}
