using OpenData.Search.Scoring;

namespace OpenData.Search;

/// <summary>One document found.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Score">Larger is better, comparable within one result only: the whole part is the class of the match
/// (how the text was found), the fraction the BM25F score within the class. 0 without text.</param>
/// <param name="Matches">The fields that matched, in descending order of weight.</param>
/// <param name="SeriesCount">How many documents of the same series this one stands for, itself included; 1 unless
/// <see cref="SearchRequest.GroupSeries"/> is set.</param>
public readonly record struct SearchHit(string Id, double Score, IReadOnlyList<FieldMatch> Matches, int SeriesCount = 1)
{
    /// <summary>Whether the title alone has every word of the text, or the whole of it. These stand before all other
    /// hits when the order is that of relevance.</summary>
    public bool IsInTitle => Score >= (int)MatchClass.TitleHasWords;
}
