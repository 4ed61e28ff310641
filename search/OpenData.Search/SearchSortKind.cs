namespace OpenData.Search;

/// <summary>What an order of hits is made from.</summary>
public enum SearchSortKind
{
    /// <summary>How well a document matches.</summary>
    Relevance,

    /// <summary>A numeric or counter column.</summary>
    Column,

    /// <summary>The title.</summary>
    Name,
}
