namespace OpenData.Contracts.Accounts;

/// <summary>The browser that asks.</summary>
/// <param name="Address">Its address, as far as proxies that are trusted tell.</param>
/// <param name="Device">Browser and system, at most 100 characters.</param>
public sealed record Visitor(string Address, string Device);
