namespace OpenData.Search;

/// <summary>One segment of an index.</summary>
/// <param name="Name">The name of its files; empty while it is in memory only.</param>
/// <param name="Documents">Documents in it, deleted ones included.</param>
/// <param name="Deleted">Documents that are deleted.</param>
/// <param name="Terms">Different terms in it.</param>
public sealed record SegmentInfo(string Name, int Documents, int Deleted, int Terms);
