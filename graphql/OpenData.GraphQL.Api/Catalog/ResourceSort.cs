namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The order of a result list.</summary>
public enum ResourceSort
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
