namespace OpenData.Contracts.Entitlements;

/// <summary>An entitlement, and whose it is.</summary>
/// <param name="Holder">Whose.</param>
/// <param name="Entitlement">What they may call.</param>
public sealed record HeldEntitlement(EntitlementHolder Holder, Entitlement Entitlement);
