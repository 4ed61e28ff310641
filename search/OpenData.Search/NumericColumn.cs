namespace OpenData.Search;

/// <summary>A number per document, fixed when the document is indexed, to sort by. Dates are milliseconds of Unix
/// time. A document without a value sorts last in both directions.</summary>
/// <param name="Name">The name by which documents and sorts refer to it.</param>
public sealed record NumericColumn(string Name);
