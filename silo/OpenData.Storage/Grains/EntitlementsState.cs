using OpenData.Contracts.Auditing;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;

namespace OpenData.Storage.Grains;

/// <summary>The state of an entitlements grain.</summary>
public sealed record EntitlementsState
{
    /// <summary>Null before the first.</summary>
    public EntitlementHolder? Holder { get; init; }

    /// <summary>One a resource, newest first.</summary>
    public EquatableList<Entitlement> Entitlements { get; init; } = [];

    /// <summary>Keys of the resources whose entitlement the next write sets or removes.</summary>
    public EquatableList<string> Unwritten { get; init; } = [];

    /// <summary>Goes to the audit log with the next write.</summary>
    public AuditEntry? UnwrittenEntry { get; init; }
}
