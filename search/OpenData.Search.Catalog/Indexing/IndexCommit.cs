namespace OpenData.Search.Catalog.Indexing;

/// <summary>A commit of the index.</summary>
/// <param name="Position">The sequence of the last line of the feed that is in it; 0 when there was none.</param>
/// <param name="Key">The key in that line. If the feed has another there, it is not the feed that was followed.</param>
/// <param name="Totals">Sums over the resources in it.</param>
internal sealed record IndexCommit(long Position, string? Key, CatalogTotals Totals);
