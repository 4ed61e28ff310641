namespace OpenData.Search;

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value as it was indexed.</param>
/// <param name="Count">How many documents have it.</param>
public readonly record struct FacetBucket(string Value, int Count);
