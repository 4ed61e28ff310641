namespace OpenData.Search;

/// <summary>A number per document that changes without indexing the document again (views, downloads, calls,
/// rating). Sorting by it uses the value of the moment. Replacing a document keeps it, unless the new document sets
/// it; deleting the document forgets it.</summary>
/// <param name="Name">The name by which documents, updates and sorts refer to it.</param>
/// <param name="IsUse">Whether it counts how much a document is used: what is used more stands a little higher among
/// hits that are otherwise alike. A matter of ranking only: an index may be opened with another choice.</param>
public sealed record CounterColumn(string Name, bool IsUse = false);
