namespace OpenData.Search.Catalog;

/// <summary>The orders of a result list (Shanghai manual 2.2).</summary>
public enum CatalogSort
{
    /// <summary>Best match first; latest update first when browsing.</summary>
    Relevance,

    /// <summary>Latest update first.</summary>
    Updated,

    /// <summary>Most downloads first.</summary>
    Downloads,

    /// <summary>Most views first.</summary>
    Views,

    /// <summary>Most calls first.</summary>
    Calls,

    /// <summary>Best rating first.</summary>
    Rating,

    /// <summary>Most rows first.</summary>
    Volume,

    /// <summary>By title.</summary>
    Name,
}
