namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>An entitlement in a list.</summary>
/// <param name="Cursor">Its place, to give as <c>after</c>.</param>
/// <param name="Node">The entitlement.</param>
public sealed record HeldEntitlementEdge(string Cursor, HeldEntitlementNode Node);
