namespace OpenData.Search.Catalog;

/// <summary>What to find in the catalogue.</summary>
public sealed record CatalogQuery
{
    /// <summary>What was typed; null or blank browses.</summary>
    public string? Text { get; init; }

    /// <summary>Where the text is searched.</summary>
    public CatalogScope Scope { get; init; }

    /// <summary>Whether of resources whose titles differ only by numbers, years or districts the best stands for
    /// all.</summary>
    public bool GroupSeries { get; init; }

    /// <summary>Accepted values by facet, see <see cref="CatalogFields.Facets"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What else must hold of a resource; null for nothing. Counts of facets meet it, too.</summary>
    public SearchCondition? Condition { get; init; }

    /// <summary>The order.</summary>
    public CatalogSort Sort { get; init; }

    /// <summary>Hits to skip.</summary>
    public int Offset { get; init; }

    /// <summary>The most hits to return.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether hits carry the fields that matched, with fragments of their texts.</summary>
    public bool Highlight { get; init; } = true;

    internal SearchRequest ToRequest() => new()
    {
        Text = Text,
        Scope = Scope switch
        {
            CatalogScope.DataItems => [CatalogFields.DataItems],
            CatalogScope.Parameters => [CatalogFields.Parameters],
            CatalogScope.FileNames => [CatalogFields.FileNames],
            _ => null,
        },
        Filters = Filters,
        Condition = Condition,
        Sort = Sort switch
        {
            CatalogSort.Updated => SearchSort.By(CatalogFields.Updated),
            CatalogSort.Downloads => SearchSort.By(CatalogFields.Downloads),
            CatalogSort.Views => SearchSort.By(CatalogFields.Views),
            CatalogSort.Calls => SearchSort.By(CatalogFields.Calls),
            CatalogSort.Rating => SearchSort.By(CatalogFields.Rating),
            CatalogSort.Volume => SearchSort.By(CatalogFields.Volume),
            CatalogSort.Name => SearchSort.Name(),
            _ => SearchSort.Relevance,
        },
        Offset = Offset,
        Limit = Limit,
        GroupSeries = GroupSeries,
        Highlight = Highlight,
    };
}
