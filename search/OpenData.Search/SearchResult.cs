namespace OpenData.Search;

/// <summary>One page of hits and the counts over all of them, from one consistent state of the index.</summary>
/// <param name="Total">The number of documents that can be paged through.</param>
/// <param name="Hits">The page that was asked for.</param>
/// <param name="Facets">One for each facet that was asked for, in that order.</param>
/// <param name="TextTruncated">Whether the text was longer than <see cref="SearchRequest.MaxTextLength"/>.</param>
/// <param name="TotalIsExact">False if counting stopped at <see cref="SearchRequest.TotalLimit"/>: there are at least
/// <paramref name="Total"/>.</param>
/// <param name="DidYouMean">What was probably meant, if nothing has what was typed; null otherwise.</param>
public sealed record SearchResult(
    int Total,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<FacetResult> Facets,
    bool TextTruncated,
    bool TotalIsExact = true,
    string? DidYouMean = null);
