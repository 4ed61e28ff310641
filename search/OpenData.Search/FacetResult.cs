namespace OpenData.Search;

/// <summary>The counts of one facet, with all filters applied except those on the facet's own field: a count is what
/// the total becomes when only this value is selected in this field.</summary>
/// <param name="Field">The keyword field's name.</param>
/// <param name="Buckets">Values by count, largest first, then by value; without empty ones unless selected.</param>
public sealed record FacetResult(string Field, IReadOnlyList<FacetBucket> Buckets);
