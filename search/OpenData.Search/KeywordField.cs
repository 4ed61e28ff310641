namespace OpenData.Search;

/// <summary>A field of exact values for filters and facets; a document has none, one or several.</summary>
/// <param name="Name">The name by which documents, filters and facets refer to it.</param>
public sealed record KeywordField(string Name);
