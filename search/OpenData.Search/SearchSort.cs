namespace OpenData.Search;

/// <summary>An order of hits. Ties are broken by relevance, then freshness, then id.</summary>
public sealed record SearchSort
{
    private SearchSort(SearchSortKind kind, string? column, bool descending)
    {
        Kind = kind;
        Column = column;
        Descending = descending;
    }

    /// <summary>Best match first; without text, freshest first.</summary>
    public static SearchSort Relevance { get; } = new(SearchSortKind.Relevance, null, true);

    /// <summary>What the order is made from.</summary>
    public SearchSortKind Kind { get; }

    /// <summary>The numeric or counter column, if the kind is <see cref="SearchSortKind.Column"/>.</summary>
    public string? Column { get; }

    /// <summary>Whether larger comes first.</summary>
    public bool Descending { get; }

    /// <summary>Orders by a numeric or counter column.</summary>
    public static SearchSort By(string column, bool descending = true) =>
        new(SearchSortKind.Column, column, descending);

    /// <summary>Orders by title, in Chinese (pinyin) order where the machine has the ICU library, by code units
    /// otherwise.</summary>
    public static SearchSort Name(bool descending = false) => new(SearchSortKind.Name, null, descending);
}
