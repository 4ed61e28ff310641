namespace OpenData.Search.Catalog;

/// <summary>What to find in the catalogue.</summary>
public sealed record CatalogQuery
{
    /// <summary>What was typed; null or blank browses.</summary>
    public string? Text { get; init; }

    /// <summary>字段搜索: only data items are searched.</summary>
    public bool DataItemsOnly { get; init; }

    /// <summary>Accepted values by facet, see <see cref="CatalogFields.Facets"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The order.</summary>
    public CatalogSort Sort { get; init; }

    /// <summary>Hits to skip.</summary>
    public int Offset { get; init; }

    /// <summary>The most hits to return.</summary>
    public int Limit { get; init; } = 10;
}
